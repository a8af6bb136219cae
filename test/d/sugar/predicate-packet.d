/*
 * Predicates of a packet, of a variable, and of both.
 *
 * @@ args: -q -r http.pcap
 */
int n, m;
tcp:::receive /args[4]->tcp_dport == 80/ { if (args[4]->tcp_flags & TH_SYN) @["syn"] = count(); @["to 80"] = count(); }
tcp:::receive /args[4]->tcp_dport == 80 && n++ < 5/ { if (n) @["n"] = count(); else @["no"] = count(); @["first five"] = count(); }
tcp:::receive /m < 3/ { if (1) m++; @["three"] = count(); }

/* @@ stdout

  three                                                             3
  first five                                                        5
  n                                                                 5
  syn                                                              60
  to 80                                                           900
*/
