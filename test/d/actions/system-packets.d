/*
 * A command per record, in order of the packets.
 *
 * @@ args: -qw -r us-le.pcap
 */
udp:::receive { system("echo %s %d", args[2]->ip_saddr, args[4]->udp_dport); }
END { printf("end\n"); }

/* @@ stdout
10.1.0.8 53
2001:db8:1::8 53
end

*/
