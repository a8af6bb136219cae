/*
 * A provider's second name: probes of their own, which fire beside the first one's.
 *
 * @@ args: -q -r dns.pcap
 */
gld:::receive, ether:::receive
{ @[probeprov] = count(); }

/* @@ stdout

  ether                                                           102
  gld                                                             102
*/
