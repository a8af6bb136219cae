/*
 * The packet is a pointer, or its id.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PCAP_ADDR
 */
ip:::receive { pcap("a", PCAP_IP); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PCAP_ADDR.string.d: [D_PCAP_ADDR] line 7: pcap( ) argument #1 is incompatible with prototype:
	prototype: pointer or integer
	 argument: string
*/
