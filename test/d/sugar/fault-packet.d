/*
 * A fault for one packet does not end the clause for the next.
 *
 * @@ args: -q -r us-le.pcap
 */
int zero;
ip:::receive
{
	@["all"] = count();
	if (args[2]->ip_ver == 4) { x = 1 / (args[4]->ipv4_protocol == IPPROTO_TCP ? zero : 1); @["IPv4"] = count(); }
	@["whole"] = count();
}

/* @@ stdout

  IPv4                                                              2
  whole                                                             5
  all                                                               6
*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 11 (ip:net_pcap:us-le.pcap:receive): divide-by-zero at BPF pc 1
*/
