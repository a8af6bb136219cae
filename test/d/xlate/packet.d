/*
 * A translator of what a provider gives, by value and by pointer.
 *
 * @@ args: -q -r us-le.pcap
 */
typedef struct conn { string from; int sport; int dport; int reset; } conn_t;
translator conn_t < tcpinfo_t *T >
{
	from = "somewhere";
	sport = T->tcp_sport;
	dport = T->tcp_dport;
	reset = T->tcp_flags & TH_RST ? 1 : 0;
};
tcp:::receive
{
	printf("%s %d %d", xlate<conn_t>(args[4]).from, xlate<conn_t>(args[4]).sport > 1024, xlate<conn_t>(args[4]).dport);
	printf(" %d %d\n", xlate<conn_t *>(args[4])->reset, xlate<struct conn *>(args[4])->dport);
}

/* @@ stdout
somewhere 1 80 0 80
somewhere 1 80 0 80

*/
