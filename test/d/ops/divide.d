/*
 * A division by zero fires ERROR, ends its clause and no other.
 *
 * @@ args: -q -r us-le.pcap
 */
ERROR { errors++; }
tcp:::receive { printf("before %d\n", args[4]->tcp_dport / (args[4]->tcp_dport - 80)); }
tcp:::receive { printf("after\n"); }
END { printf("%d errors\n", errors); }

/* @@ stdout
after
after
2 errors

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 22 (tcp:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
dtap: error in dt_clause_1 for probe ID 22 (tcp:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
*/
