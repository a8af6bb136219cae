/*
 * No body: the default action prints CPU, probe id, function and name.
 *
 * @@ args: -r us-le.pcap -n PROGRAM
 */
udp:::receive

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1     33               us-le.pcap:receive $
  1     33               us-le.pcap:receive $

*/
