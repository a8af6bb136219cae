/*
 * Sent by a local address: request and stream-send; to one: deliver and stream-receive.
 *
 * @@ args: -q -r dns.pcap --local 192.168.7.53
 */
ip:::deliver { @["deliver", args[2]->ip_ver] = count(); }
ip:::request { @["request", args[2]->ip_ver] = count(); }
ip:::receive { @["receive", args[2]->ip_ver] = count(); }
ip:::send { @["send", args[2]->ip_ver] = count(); }
udp:::stream-receive { @["stream-receive", args[2]->ip_ver] = count(); }
udp:::stream-send { @["stream-send", args[2]->ip_ver] = count(); @size[args[3]->udps_lport] = max(args[4]->udp_length); }
udp:::send { @["udp send", args[2]->ip_ver] = count(); }

/* @@ stdout

  request                                              4               18
  stream-send                                          4               18
  udp send                                             4               18
  deliver                                              4               22
  receive                                              4               22
  stream-receive                                       4               22
  send                                                 4               24
  stream-receive                                       6               40
  deliver                                              6               48
  receive                                              6               54
    53             3027
*/
