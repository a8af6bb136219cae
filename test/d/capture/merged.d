/*
 * Several files are read in order of time; one port each.
 *
 * @@ args: -q -r us-le.pcap -r ns-be.pcap
 */
tcp:::receive { printf("%s %d %d\n", probefunc, args[2]->ip_ver, walltimestamp % 1000000000); }
tcp::us-le.pcap:receive { n++; }
END { printf("%d\n", n); }

/* @@ stdout
us-le.pcap 4 0
ns-be.pcap 4 0
us-le.pcap 6 2000000
ns-be.pcap 6 2000002
2

*/
