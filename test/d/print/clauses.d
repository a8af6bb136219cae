/*
 * A line that several clauses of one firing assemble.
 *
 * @@ args: -r us-le.pcap
 */
tcp:::receive { printf("%s ", args[2]->ip_saddr); }
tcp:::receive { printf("-> %s ", args[2]->ip_daddr); }
tcp:::receive { printf("port %d", args[4]->tcp_dport); }
