/*
 * An empty body is the default action too.
 *
 * @@ args: -r us-le.pcap
 */
udp:::receive { }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1     33               us-le.pcap:receive $
  1     33               us-le.pcap:receive $

*/
