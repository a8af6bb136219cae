/*
 * Not quiet, a line of printf() starts with CPU, probe id, function and name.
 *
 * @@ args: -r us-le.pcap
 */
udp:::receive { printf("%s:%d", args[2]->ip_saddr, args[4]->udp_sport); }
