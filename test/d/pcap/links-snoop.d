/*
 * A snoop file holds Ethernet.
 *
 * @@ args: -q -r sll.pcap
 * @@ status: 1
 */
udp:::receive { pcap("out.snoop"); }

/* @@ stdout
*/
/* @@ stderr
dtap: pcap(): "out.snoop" can not hold packets of link type linux-sll: snoop files are Ethernet's
*/
