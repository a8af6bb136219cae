/*
 * The ip provider's page: packets by host address.
 *
 * @@ args: -r http.pcap -n PROGRAM
 * @@ matched
 */
ip:::receive { @[args[2]->ip_saddr] = count(); }

/* @@ stdout

  2001:db8:7::fe                                                    1
  fe80::ff:fe00:701                                                 1
  fe80::ff:fe00:7fe                                                 4
  2001:db8:7::53                                                    5
  192.168.7.53                                                      7
  2001:db8:1::11                                                   76
  10.1.0.11                                                        78
  10.1.0.23                                                        92
  2001:db8:1::8                                                   103
  10.1.0.8                                                        111
  2001:db8:1::214                                                 114
  10.1.0.101                                                      117
  10.1.0.17                                                       120
  10.1.0.51                                                       130
  10.1.0.12                                                       193
  2001:db8:7::80                                                  286
  192.168.7.80                                                    783
*/
/* @@ stderr
dtap: description 'ip:::receive ' matched 1 probe
*/
