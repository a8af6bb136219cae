/*
 * A packet without a valid IP header is dropped, but never received; one with it is received, and then
 * dropped. What has been seen of either is freed at last, in the order of their packets.
 *
 * @@ args: -q -r odd-drop.pcap -x checksum
 */
gld:::receive { @["gld"] = count(); n++; }
ip:::receive { @["receive"] = count(); seen[args[0]->pkt_addr] = "received"; }
ip:::drop-in
{
	@["drop-in"] = count();
	@how[args[6]->drop_reason, seen[args[0]->pkt_addr] == NULL ? "not received" : "received"] = count();
	seen[args[0]->pkt_addr] = "dropped";
}
udp:::receive { @["udp"] = count(); }
ip:::packet-free { @["packet-free"] = count(); @last[seen[args[0]->pkt_addr]] = count(); seen[args[0]->pkt_addr] = 0; }

/* @@ stdout

  udp                                                              10
  receive                                                          15
  drop-in                                                          17
  gld                                                              22
  packet-free                                                      22
  checksum                                            not received                                                      1
  extension header length                             received                                                          1
  total length                                        not received                                                      1
  version                                             not received                                                      1
  header length                                       not received                                                      2
  truncated                                           received                                                          2
  truncated header                                    not received                                                      2
  ttl                                                 received                                                          3
  fragment                                            received                                                          4
  received                                                          5
  dropped                                                          17
*/
