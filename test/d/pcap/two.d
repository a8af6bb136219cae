/*
 * Two files of one clause.
 *
 * @@ args: -q -r us-le.pcap
 * @@ then: -q -r a.pcap -r b.pcapng -n 'ip:::receive { @[probefunc] = count(); }'
 */
tcp:::receive { pcap("a.pcap"); pcap("b.pcapng"); }

/* @@ stdout


  a.pcap                                                            2
  b.pcapng                                                          2
*/
