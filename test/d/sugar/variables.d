/*
 * What a block assigns is seen after it, in later clauses, and by later firings.
 *
 * @@ args: -q -r http.pcap
 */
tcp:::receive
{
	this->dir = "other";
	if (args[4]->tcp_dport == 80) { this->dir = "to"; to++; }
	if (args[4]->tcp_sport == 80) { this->dir = "from"; from++; }
	@[this->dir] = count();
}
tcp:::receive { @[strjoin("again ", this->dir)] = count(); }
END { printf("%d %d\n", to, from); }

/* @@ stdout
900 828

  again other                                                     450
  other                                                           450
  again from                                                      828
  from                                                            828
  again to                                                        900
  to                                                              900
*/
