/*
 * Clauses of several probes of one packet: the parts of each firing stay together.
 *
 * @@ args: -q -r us-le.pcap
 */
ip:::receive, tcp:::receive, udp:::receive
{
	this->p = probeprov;
	if (probeprov == "ip") { printf("ip %s,", this->p); } else { printf("%s %s,", probeprov, this->p); }
	printf(" %s\n", this->p);
}

/* @@ stdout
ip ip, ip
tcp tcp, tcp
ip ip, ip
udp udp, udp
ip ip, ip
tcp tcp, tcp
ip ip, ip
udp udp, udp
ip ip, ip
ip ip, ip

*/
