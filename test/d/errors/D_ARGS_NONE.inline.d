/*
 * There are no arguments outside of a clause.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARGS_NONE
 */
inline int f = args[0]->pkt_id;
tcp:::receive { trace(f); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ARGS_NONE.inline.d: [D_ARGS_NONE] line 7: args[ ] may not be referenced outside of a probe clause
*/
