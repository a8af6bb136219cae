/*
 * A chain of else if: the first that holds.
 *
 * @@ args: -q -r http.pcap
 */
tcp:::receive
{
	if (args[4]->tcp_flags & TH_RST)
		@["reset"] = count();
	else if (args[4]->tcp_flags & TH_SYN)
		@["begin"] = count();
	else if (args[4]->tcp_flags & TH_FIN)
		@["end"] = count();
	else
		@["data"] = count();
}

/* @@ stdout

  reset                                                            27
  end                                                             124
  begin                                                           155
  data                                                           1872
*/
