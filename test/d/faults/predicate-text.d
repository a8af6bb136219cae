/*
 * A term of a predicate that makes text of bytes may fault: those after it wait for their turn.
 *
 * @@ args: -q -r us-le.pcap
 */
ip:::receive /stringof((char *)args[4]->ipv4_hdr) != "" && args[2]->ip_ver == 4/ { n++; }
END { printf("%d\n", n); }

/* @@ stdout
3

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): invalid address (0x0) at BPF pc 0
dtap: error in dt_clause_0 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): invalid address (0x0) at BPF pc 0
dtap: error in dt_clause_0 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): invalid address (0x0) at BPF pc 0
*/
