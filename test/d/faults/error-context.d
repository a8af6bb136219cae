/*
 * ERROR is a probe of its own; the one that faulted goes on as itself.
 *
 * @@ args: -q -r us-le.pcap
 */
int z;
tcp:::receive { trace(1 / z); }
tcp:::receive { printf("%s\n", probename); }
ERROR { printf("%s:%s:%s:%s %d\n", probeprov, probemod, probefunc, probename, id); }

/* @@ stdout
dtrace:::ERROR 3
receive
dtrace:::ERROR 3
receive

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 22 (tcp:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
dtap: error in dt_clause_0 for probe ID 22 (tcp:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
*/
