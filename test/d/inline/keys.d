/*
 * Inlines as keys, in predicates, in conditions, as arguments.
 *
 * @@ args: -q -r http.pcap
 */
inline int is_web[uint16_t port] = port == 80 || port == 443;
inline string side[uint16_t dport] = is_web[dport] ? "to" : "from";
tcp:::receive /is_web[args[4]->tcp_dport] || is_web[args[4]->tcp_sport]/
{
	@n[side[args[4]->tcp_dport]] = count();
	if (is_web[args[4]->tcp_dport]) @bytes = sum(args[4]->tcp_payload);
}

/* @@ stdout

  from                                                            915
  to                                                              967
            31300
*/
