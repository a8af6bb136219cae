/*
 * A body that only assigns prints nothing.
 *
 * @@ args: -r us-le.pcap
 */
udp:::receive { x = args[4]->udp_length; }

/* @@ stdout

*/
