/*
 * A predicate without a body.
 *
 * @@ args: -r us-le.pcap
 */
ip:::receive /args[2]->ip_ver == 6/

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1     11               us-le.pcap:receive $
  1     11               us-le.pcap:receive $
  1     11               us-le.pcap:receive $

*/
