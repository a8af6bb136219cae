/*
 * if outside of a clause.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
if (1) { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.if-outside.d: [D_SYNTAX] line 7: syntax error near "("
*/
