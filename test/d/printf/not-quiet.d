/*
 * Not quiet, a line of printf() starts with CPU, probe id, function and name.
 *
 * @@ args: -r us-le.pcap
 */
udp:::receive { printf("%s:%d", args[2]->ip_saddr, args[4]->udp_sport); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1     33               us-le.pcap:receive 10.1.0.8:40001
  1     33               us-le.pcap:receive 2001:db8:1::8:40001

*/
