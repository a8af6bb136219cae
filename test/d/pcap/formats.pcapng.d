/*
 * The same as pcapng; the interface is named like the port.
 *
 * @@ args: -q -r ns-le.pcap
 * @@ then: -q -r out.pcapng -n 'ip:::receive { printf("%d %d %s %s\n", timestamp, args[2]->ip_plength, args[2]->ip_saddr, probefunc); }'
 */
ip:::receive { pcap("out.pcapng"); }

/* @@ stdout

1704067200000000000 38 10.1.0.8 out.pcapng
1704067200001000001 16 10.1.0.8 out.pcapng
1704067200002000002 38 2001:db8:1::8 out.pcapng
1704067200003000003 16 2001:db8:1::8 out.pcapng
1704067200004000004 12 10.1.0.8 out.pcapng
1704067200005000005 12 2001:db8:1::8 out.pcapng

*/
