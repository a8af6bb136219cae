/*
 * An action depends on a predicate, not on an operator.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_ACT
 */
BEGIN { 1 ? trace(1) : trace(2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_ACT.cond.d: [D_OP_ACT] line 7: action cannot be used in a conditional context
*/
