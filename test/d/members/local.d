/*
 * if_local: both ends are local, or not; nobody knows without local addresses.
 *
 * @@ args: -q -r us-le.pcap --local 10.0.0.0/8 --local 2001:db8::/32
 */
ip:::receive, ip:::send { @[args[2]->ip_saddr, args[2]->ip_daddr, args[3]->if_local, probename] = count(); }

/* @@ stdout

  10.1.0.8                                            192.168.7.80                                         0  send                                                              3
  2001:db8:1::8                                       2001:db8:7::80                                       1  receive                                                           3
  2001:db8:1::8                                       2001:db8:7::80                                       1  send                                                              3
*/
