/*
 * ... also where one is a packet's and the other a constant, or text.
 *
 * @@ args: -q -r us-le.pcap
 */
udp:::receive { n[args[2]->ip_saddr]++; p[args[2]->ip_saddr] = 3; q[args[2]->ip_saddr] = 4; }
END
{
	printf("%d %d\n", n["10.1.0.8"], n["2001:db8:1::8"]);
	printf("%d %d\n", p[strjoin("10.1.0", ".8")], p[strjoin("10.1.0", ".9")]);
	this->who = "10.1.0.8";
	printf("%d\n", q[this->who]);
}

/* @@ stdout
1 1
3 0
4

*/
