/*
 * -S -e: the code goes to standard error, nothing runs.
 *
 * @@ args: -S -e -r http.pcap -n 'BEGIN { printf("no\n"); }' -s SCRIPT
 * @@ keep: Match|Clause
 * @@ once
 */
tcp:::receive /args[4]->tcp_dport == 80/ { @ = count(); }

ip:::receive, tcp:::receive /n++ > 3/ { printf("%d\n", n); }

/* @@ stdout
*/
/* @@ stderr
Match of packets, clauses 0 to 2
Clause 0, line 13: ip:net_pcap:http.pcap:receive
Clause 1, line 11: tcp:net_pcap:http.pcap:receive
Clause 2, line 13: tcp:net_pcap:http.pcap:receive
Clause 3, line 1: dtrace:::BEGIN
*/
