/*
 * What a completed datagram ends ends there.
 *
 * @@ args: -q -r dns.pcap
 */
ip:::receive { @["receive"] = count(); }
ip:::deliver /args[2]->ip_plength > 1480/ { exit(0); }

/* @@ stdout

  receive                                                           7
*/
