/*
 * printa() without a format.
 *
 * @@ args: -r http.pcap
 */
udp:::receive { @[args[2]->ip_saddr] = count(); }
END { printa(@); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      2                             :END $
  10.1.0.101                                                        1
  10.1.0.11                                                         1
  10.1.0.12                                                         1
  10.1.0.17                                                         1
  10.1.0.23                                                         1
  10.1.0.51                                                         1
  10.1.0.8                                                          1
  2001:db8:1::11                                                    1
  2001:db8:1::214                                                   1
  2001:db8:1::8                                                     1
  2001:db8:7::53                                                    3
  192.168.7.53                                                      7


*/
