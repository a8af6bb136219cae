/*
 * One clause on several probes; each firing decides for itself.
 *
 * @@ args: -q -r us-le.pcap
 */
tcp:::receive, udp:::receive, BEGIN, END
{
	if (probename == "receive") { @[probeprov] = count(); if (probeprov == "udp") @["UDP"] = count(); }
	else @[probename] = count();
}

/* @@ stdout

  BEGIN                                                             1
  END                                                               1
  UDP                                                               2
  tcp                                                               2
  udp                                                               2
*/
