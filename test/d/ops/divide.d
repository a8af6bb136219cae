/*
 * A division by zero fires ERROR, ends its clause and no other.
 *
 * @@ args: -q -r us-le.pcap
 */
ERROR { errors++; }
tcp:::receive { printf("before %d\n", args[4]->tcp_dport / (args[4]->tcp_dport - 80)); }
tcp:::receive { printf("after\n"); }
END { printf("%d errors\n", errors); }
