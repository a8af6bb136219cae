/*
 * A packet without an IP header has nothing for PCAP_IP.
 *
 * @@ args: -q -r odd-arp.pcap
 */
gld:::receive { @[probename] = count(); pcap((void *)arg0, PCAP_IP); }

/* @@ stdout

  receive                                                          13
*/
