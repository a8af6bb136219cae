/*
 * Without -q: the lines of the records, with the probes that they are of. A commit has none.
 *
 * @@ args: -r us-le.pcap
 */
BEGIN { s = speculation(); }
ip:::receive { speculate(s); trace(args[2]->ip_ver); }
udp:::receive { commit(s); s = speculation(); }
tcp:::receive { trace("tcp"); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1     22               us-le.pcap:receive   tcp                              $
  1     11               us-le.pcap:receive    4
  1     11               us-le.pcap:receive    4
  1     22               us-le.pcap:receive   tcp                              $
  1     11               us-le.pcap:receive    6
  1     11               us-le.pcap:receive    6

*/
