/*
 * An argument that the probe does not have.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARGS_IDX
 */
udp:::receive { x = args[9]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ARGS_IDX.range.d: [D_ARGS_IDX] line 7: index 9 is out of range for udp:::receive args[ ]
*/
