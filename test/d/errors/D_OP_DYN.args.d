/*
 * An assignment of an argument that has no memory.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_DYN
 */
udp:::receive { x = args[4]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_DYN.args.d: [D_OP_DYN] line 7: operator = cannot be applied to an operand of dynamic type "udpinfo_t *"
*/
