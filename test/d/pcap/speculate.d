/*
 * What is committed is saved, what is discarded is not.
 *
 * @@ args: -q -r us-le.pcap
 * @@ then: -q -r out.pcap -n 'ip:::receive { printf("%d %d %s %s\n", timestamp, args[2]->ip_plength, args[2]->ip_saddr, probefunc); }'
 */
ip:::receive { self->id = speculation(); }
ip:::receive { speculate(self->id); pcap("out.pcap"); }
ip:::receive /args[2]->ip_ver == 6/ { commit(self->id); }
ip:::receive /args[2]->ip_ver != 6/ { discard(self->id); }

/* @@ stdout

1704067200002000000 38 2001:db8:1::8 out.pcap
1704067200003000000 16 2001:db8:1::8 out.pcap
1704067200005000000 12 2001:db8:1::8 out.pcap

*/
