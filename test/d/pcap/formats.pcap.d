/*
 * A file of all packets has their times, to the nanosecond, and lengths.
 *
 * @@ args: -q -r ns-le.pcap
 * @@ then: -q -r out.pcap -n 'ip:::receive { printf("%d %d %s %s\n", timestamp, args[2]->ip_plength, args[2]->ip_saddr, probefunc); }'
 */
ip:::receive { pcap("out.pcap"); }

/* @@ stdout

1704067200000000000 38 10.1.0.8 out.pcap
1704067200001000001 16 10.1.0.8 out.pcap
1704067200002000002 38 2001:db8:1::8 out.pcap
1704067200003000003 16 2001:db8:1::8 out.pcap
1704067200004000004 12 10.1.0.8 out.pcap
1704067200005000005 12 2001:db8:1::8 out.pcap

*/
