/*
 * A pointer behind what is saved, with -x pcapsize, has nothing there: no other bytes stand in for it.
 *
 * @@ args: -q -r us-le.pcap -x pcapsize=30
 */
udp:::receive { pcap(args[4]->udp_hdr, PCAP_IP); }

/* @@ stdout

*/
