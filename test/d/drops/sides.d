/*
 * drop-out is the sender's, drop-in the receiver's; who has sent a packet without addresses nobody
 * knows, so it was received.
 *
 * @@ args: -q -r odd-drop.pcap --local 10.1.0.8 --local 2001:db8:1::/48
 */
ip:::drop-in, ip:::drop-out
{
	@[probename, args[6]->drop_reason, args[2]->ip_saddr] = count();
}

/* @@ stdout

  drop-in                                             header length                                       192.168.7.80                                                      1
  drop-in                                             truncated header                                    <null>                                                            1
  drop-in                                             ttl                                                 192.168.7.80                                                      1
  drop-in                                             version                                             <null>                                                            1
  drop-out                                            extension header length                             2001:db8:1::8                                                     1
  drop-out                                            header length                                       10.1.0.8                                                          1
  drop-out                                            total length                                        10.1.0.8                                                          1
  drop-out                                            truncated                                           10.1.0.8                                                          1
  drop-out                                            truncated                                           2001:db8:1::8                                                     1
  drop-out                                            truncated header                                    10.1.0.8                                                          1
  drop-out                                            ttl                                                 10.1.0.8                                                          1
  drop-out                                            ttl                                                 2001:db8:1::8                                                     1
  drop-out                                            fragment                                            10.1.0.8                                                          2
  drop-out                                            fragment                                            2001:db8:1::8                                                     2
*/
