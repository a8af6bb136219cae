/*
 * Members in predicates, keys, conditions and aggregations.
 *
 * @@ args: -q -r http.pcap
 */
struct flow { string kind; int size; };
translator struct flow < tcpinfo_t *T > { kind = T->tcp_dport == 80 ? "request" : "response"; size = T->tcp_payload; };
tcp:::receive /xlate<struct flow>(args[4]).size > 100/
{
	@n[xlate<struct flow>(args[4]).kind] = count();
	if (xlate<struct flow>(args[4]).kind == "request") @b = sum(xlate<struct flow>(args[4]).size);
}

/* @@ stdout

  response                                                        708
*/
