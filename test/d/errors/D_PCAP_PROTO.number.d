/*
 * The type is one of two constants.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PCAP_PROTO
 */
ip:::receive { pcap((void *)arg0, 5); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PCAP_PROTO.number.d: [D_PCAP_PROTO] line 7: pcap( ) argument #2 must be PCAP_ETHER or PCAP_IP
*/
