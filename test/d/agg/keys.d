/*
 * Keys of every width, strings and addresses; several of them.
 *
 * @@ args: -r us-le.pcap
 */
tcp:::receive, udp:::receive
{
	@a[args[2]->ip_ver, args[2]->ip_plength, args[2]->ip_saddr, probefunc] = count();
	@b[(char)-1, (short)-1, -1, -1LL] = count();
	@c["constant", 1] = count();
}
