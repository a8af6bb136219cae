/*
 * The name of a file can be made while tracing.
 *
 * @@ args: -q -r us-le.pcap
 * @@ then: -q -r 10.1.0.8.pcapng -n 'ip:::receive { printf("%d %d %s %s\n", timestamp, args[2]->ip_plength, args[2]->ip_saddr, probefunc); }'
 */
ip:::receive { pcap(strjoin(args[2]->ip_saddr, ".pcapng")); }

/* @@ stdout

1704067200000000000 38 10.1.0.8 10.1.0.8.pcapng
1704067200001000000 16 10.1.0.8 10.1.0.8.pcapng
1704067200004000000 12 10.1.0.8 10.1.0.8.pcapng

*/
