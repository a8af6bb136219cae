/*
 * -o names the capture file; text stays on standard output.
 *
 * @@ args: -q -r us-le.pcap -o out.pcap
 * @@ then: -q -r out.pcap -n 'ip:::receive { printf("%d %d %s %s\n", timestamp, args[2]->ip_plength, args[2]->ip_saddr, probefunc); }'
 */
tcp:::receive { printf("%s\n", args[2]->ip_saddr); pcap((void *)arg0, PCAP_ETHER); }

/* @@ stdout
10.1.0.8
2001:db8:1::8

1704067200000000000 38 10.1.0.8 out.pcap
1704067200002000000 38 2001:db8:1::8 out.pcap

*/
