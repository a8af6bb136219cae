/*
 * Packets are in the file when a command of system() looks at it.
 *
 * @@ args: -q -w -r us-le.pcap
 */
udp:::receive { pcap("out.pcap"); system("wc -c <out.pcap"); }

/* @@ stdout
90
176

*/
