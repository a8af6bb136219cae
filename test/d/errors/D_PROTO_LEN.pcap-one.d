/*
 * A packet comes with its type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
ip:::receive { pcap((void *)arg0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.pcap-one.d: [D_PROTO_LEN] line 7: pcap( ) prototype mismatch: 1 arg passed, 2 expected
*/
