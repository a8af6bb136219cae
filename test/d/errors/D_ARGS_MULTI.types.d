/*
 * Arguments whose types differ between the probes of a clause.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARGS_MULTI
 */
tcp:::receive, udp:::receive { x = args[4]->tcp_dport; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ARGS_MULTI.types.d: [D_ARGS_MULTI] line 7: args[ ] may not be referenced because probe description tcp:::receive matches an unstable set of probes
*/
