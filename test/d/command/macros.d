/*
 * $1 and $$2 are the words behind the script.
 *
 * @@ args: -q -r us-le.pcap -s SCRIPT 80 eth
 */
tcp:::receive /args[4]->tcp_dport == $1/ { n++; }
END { printf("%d %s %s\n", n, $$1, $$2); }

/* @@ stdout
2 80 eth

*/
