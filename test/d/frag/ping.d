/*
 * Fragmented pings, both IP versions.
 *
 * @@ args: -q -r icmp.pcap
 */
ip:::receive /args[2]->ip_plength > 1480 - 8 || args[4]->ipv4_offset || args[5]->ipv6_nexthdr == IPPROTO_FRAGMENT/ { @fragments[args[2]->ip_ver] = count(); }
ip:::deliver /args[2]->ip_plength > 1480/ { @[args[2]->ip_saddr, args[2]->ip_daddr, args[2]->ip_plength] = count(); }

/* @@ stdout

   6                9
   4               12
  2001:db8:7::80                                      2001:db8:1::214                                        3008                1
  10.1.0.8                                            192.168.7.80                                           3008                2
  192.168.7.80                                        10.1.0.8                                               3008                2
  2001:db8:1::214                                     2001:db8:7::80                                         3008                2
*/
