/*
 * The type is a constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PCAP_PROTO
 */
ip:::receive { this->t = PCAP_IP; pcap((void *)arg0, this->t); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PCAP_PROTO.variable.d: [D_PCAP_PROTO] line 7: pcap( ) argument #2 must be PCAP_ETHER or PCAP_IP
*/
