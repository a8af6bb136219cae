/*
 * A pcapng file holds packets of several link types, each with its port.
 *
 * @@ args: -q -r us-le.pcap -r sll.pcap
 * @@ then: -q -r out.pcapng -n 'ip:::receive { printf("%d %d %s %s\n", timestamp, args[2]->ip_plength, args[2]->ip_saddr, probefunc); }'
 */
udp:::receive { pcap("out.pcapng"); }

/* @@ stdout

1704067200001000000 16 10.1.0.8 out.pcapng
1704067200001000000 16 10.1.0.8 out.pcapng
1704067200003000000 16 2001:db8:1::8 out.pcapng
1704067200003000000 16 2001:db8:1::8 out.pcapng

*/
