/*
 * Where one end is local, its states alone are told.
 *
 * @@ args: -q -r odd-assoc.pcap --local 192.168.7.80
 */
sctp:::state-change
{
	@[args[3]->sctps_laddr, args[3]->sctps_raddr, args[5]->sctps_state, args[3]->sctps_state] = count();
}

/* @@ stdout

  192.168.7.80                                        10.1.0.8                                                  0        1                1
  192.168.7.80                                        10.1.0.8                                                  1        2                1
  192.168.7.80                                        10.1.0.8                                                  2        3                1
  192.168.7.80                                        10.1.0.8                                                  3        0                1
  192.168.7.80                                        10.1.0.8                                                  3        6                1
  192.168.7.80                                        10.1.0.8                                                  6        7                1
  192.168.7.80                                        10.1.0.8                                                  7        0                1
  192.168.7.80                                        10.1.0.8                                                  0        3                3
*/
