/*
 * Clauses are numbered in the order of the program, from 0.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN { x = 0; }
ip:::receive, END { trace(1 / x); }

/* @@ stdout

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
dtap: error in dt_clause_1 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
dtap: error in dt_clause_1 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
dtap: error in dt_clause_1 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
dtap: error in dt_clause_1 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
dtap: error in dt_clause_1 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
dtap: error in dt_clause_1 for probe ID 2 (dtrace:::END): divide-by-zero at BPF pc 1
*/
