/*
 * The use of it: packets of a connection are shown only if it ends badly.
 *
 * @@ args: -q -xnspec=64 -r http.pcap
 */
tcp:::receive /args[4]->tcp_flags & TH_SYN && args[4]->tcp_dport == 22/
{
	spec[args[2]->ip_saddr, args[4]->tcp_sport] = speculation();
}
tcp:::receive /spec[args[2]->ip_saddr, args[4]->tcp_sport]/
{
	speculate(spec[args[2]->ip_saddr, args[4]->tcp_sport]);
	printf("%s:%d %d\n", args[2]->ip_saddr, args[4]->tcp_sport, args[4]->tcp_payload);
	n[args[2]->ip_saddr, args[4]->tcp_sport]++;
}
tcp:::receive /n[args[2]->ip_saddr, args[4]->tcp_sport] == 3/
{
	commit(spec[args[2]->ip_saddr, args[4]->tcp_sport]);
	spec[args[2]->ip_saddr, args[4]->tcp_sport] = 0;
	n[args[2]->ip_saddr, args[4]->tcp_sport] = 0;
}

/* @@ stdout
10.1.0.12:36961 0
10.1.0.12:36961 0
10.1.0.12:36961 16
10.1.0.101:55669 0
10.1.0.101:55669 0
10.1.0.101:55669 0

*/
