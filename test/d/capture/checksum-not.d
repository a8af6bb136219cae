/*
 * Without -x checksum nobody looks at sums.
 *
 * @@ args: -q -r dns.pcap -r odd-sum.pcap -s SCRIPT
 */
gld:::receive { @[probefunc, "frames"] = count(); }
ip:::receive /args[2]->ip_ver == 4/ { @[probefunc, "IPv4"] = count(); }
tcp:::receive { @[probefunc, "TCP"] = count(); }

/* @@ stdout

  odd-sum.pcap                                        IPv4                                                              3
  odd-sum.pcap                                        TCP                                                               3
  odd-sum.pcap                                        frames                                                            3
  dns.pcap                                            IPv4                                                             46
  dns.pcap                                            frames                                                          102
*/
