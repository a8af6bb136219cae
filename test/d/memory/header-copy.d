/*
 * A header is copied out of the packet as a whole, and its copy may be written to.
 *
 * @@ args: -q -r us-le.pcap
 */
ipha_t ip;
udp:::receive /args[2]->ip_ver == 4/
{
	this->from = (ipha_t *)((uintptr_t)args[4]->udp_hdr - sizeof(ipha_t));
	ip = *this->from;
	ip.ipha_ttl++;
	printf("%d %d %s\n", ip.ipha_ttl, this->from->ipha_ttl, inet_ntoa(&ip.ipha_src));
}
udp:::receive /args[2]->ip_ver == 4/ { this->from->ipha_ttl = 0; }
ERROR { printf("a packet is not written to: %d\n", arg4); }

/* @@ stdout
65 64 10.1.0.8
a packet is not written to: 1

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 33 (udp:net_pcap:us-le.pcap:receive): invalid address (0x...) at BPF pc 1
*/
