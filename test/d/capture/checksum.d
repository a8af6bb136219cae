/*
 * -x checksum: what has a wrong IPv4 header is a frame and nothing more.
 *
 * @@ args: -q -r dns.pcap -r odd-sum.pcap -x checksum -s SCRIPT
 */
gld:::receive { @[probefunc, "frames"] = count(); }
ip:::receive /args[2]->ip_ver == 4/ { @[probefunc, "IPv4"] = count(); }
tcp:::receive { @[probefunc, "TCP"] = count(); }

/* @@ stdout

  odd-sum.pcap                                        IPv4                                                              1
  odd-sum.pcap                                        TCP                                                               1
  odd-sum.pcap                                        frames                                                            3
  dns.pcap                                            IPv4                                                             46
  dns.pcap                                            frames                                                          102
*/
