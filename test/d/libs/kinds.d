/*
 * What a library defines: types, translators, inlines; its clauses are not enabled.
 *
 * @@ args: -r http.pcap -q -L libs/kinds
 * @@ once
 */
tcp:::receive /xlate<flow_t>(args[4]).port == 22/ { @ = sum(twice[1]); }
END { printa("%@d\n", @); }

/* @@ stdout
262

*/
