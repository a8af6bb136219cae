/*
 * exit() without its status.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
BEGIN { exit(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.exit.d: [D_PROTO_LEN] line 7: exit( ) prototype mismatch: 0 args passed, 1 expected
*/
