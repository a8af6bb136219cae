/*
 * count, sum, avg, min, max, stddev of one value by address.
 *
 * @@ args: -r http.pcap
 */
udp:::receive
{
	@c["count", args[2]->ip_saddr] = count();
	@s["sum", args[2]->ip_saddr] = sum(args[4]->udp_length);
	@a["avg", args[2]->ip_saddr] = avg(args[4]->udp_length);
	@n["min", args[2]->ip_saddr] = min(args[4]->udp_length);
	@x["max", args[2]->ip_saddr] = max(args[4]->udp_length);
	@d["stddev", args[2]->ip_saddr] = stddev(args[4]->udp_length);
}

/* @@ stdout

  count                                               10.1.0.101                                                        1
  count                                               10.1.0.11                                                         1
  count                                               10.1.0.12                                                         1
  count                                               10.1.0.17                                                         1
  count                                               10.1.0.23                                                         1
  count                                               10.1.0.51                                                         1
  count                                               10.1.0.8                                                          1
  count                                               2001:db8:1::11                                                    1
  count                                               2001:db8:1::214                                                   1
  count                                               2001:db8:1::8                                                     1
  count                                               2001:db8:7::53                                                    3
  count                                               192.168.7.53                                                      7
  sum                                                 10.1.0.101                                                       42
  sum                                                 10.1.0.11                                                        42
  sum                                                 10.1.0.12                                                        42
  sum                                                 10.1.0.17                                                        42
  sum                                                 10.1.0.23                                                        42
  sum                                                 10.1.0.51                                                        42
  sum                                                 10.1.0.8                                                         42
  sum                                                 2001:db8:1::11                                                   42
  sum                                                 2001:db8:1::214                                                  42
  sum                                                 2001:db8:1::8                                                    42
  sum                                                 2001:db8:7::53                                                  210
  sum                                                 192.168.7.53                                                    406
  avg                                                 10.1.0.101                                                       42
  avg                                                 10.1.0.11                                                        42
  avg                                                 10.1.0.12                                                        42
  avg                                                 10.1.0.17                                                        42
  avg                                                 10.1.0.23                                                        42
  avg                                                 10.1.0.51                                                        42
  avg                                                 10.1.0.8                                                         42
  avg                                                 2001:db8:1::11                                                   42
  avg                                                 2001:db8:1::214                                                  42
  avg                                                 2001:db8:1::8                                                    42
  avg                                                 192.168.7.53                                                     58
  avg                                                 2001:db8:7::53                                                   70
  min                                                 10.1.0.101                                                       42
  min                                                 10.1.0.11                                                        42
  min                                                 10.1.0.12                                                        42
  min                                                 10.1.0.17                                                        42
  min                                                 10.1.0.23                                                        42
  min                                                 10.1.0.51                                                        42
  min                                                 10.1.0.8                                                         42
  min                                                 2001:db8:1::11                                                   42
  min                                                 2001:db8:1::214                                                  42
  min                                                 2001:db8:1::8                                                    42
  min                                                 192.168.7.53                                                     58
  min                                                 2001:db8:7::53                                                   70
  max                                                 10.1.0.101                                                       42
  max                                                 10.1.0.11                                                        42
  max                                                 10.1.0.12                                                        42
  max                                                 10.1.0.17                                                        42
  max                                                 10.1.0.23                                                        42
  max                                                 10.1.0.51                                                        42
  max                                                 10.1.0.8                                                         42
  max                                                 2001:db8:1::11                                                   42
  max                                                 2001:db8:1::214                                                  42
  max                                                 2001:db8:1::8                                                    42
  max                                                 192.168.7.53                                                     58
  max                                                 2001:db8:7::53                                                   70
  stddev                                              10.1.0.101                                                        0
  stddev                                              10.1.0.11                                                         0
  stddev                                              10.1.0.12                                                         0
  stddev                                              10.1.0.17                                                         0
  stddev                                              10.1.0.23                                                         0
  stddev                                              10.1.0.51                                                         0
  stddev                                              10.1.0.8                                                          0
  stddev                                              192.168.7.53                                                      0
  stddev                                              2001:db8:1::11                                                    0
  stddev                                              2001:db8:1::214                                                   0
  stddev                                              2001:db8:1::8                                                     0
  stddev                                              2001:db8:7::53                                                    0
*/
