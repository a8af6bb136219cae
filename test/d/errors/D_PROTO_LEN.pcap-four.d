/*
 * Three arguments at most.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
ip:::receive { pcap((void *)arg0, PCAP_IP, "a", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.pcap-four.d: [D_PROTO_LEN] line 7: pcap( ) prototype mismatch: 4 args passed, 2 expected
*/
