/*
 * A pcap file does not.
 *
 * @@ args: -q -r us-le.pcap -r sll.pcap
 * @@ status: 1
 */
udp:::receive { pcap("out.pcap"); }

/* @@ stdout
*/
/* @@ stderr
dtap: pcap(): "out.pcap" holds packets of link type ether, this one is linux-sll: a .pcapng file holds both
*/
