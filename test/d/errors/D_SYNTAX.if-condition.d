/*
 * An if without a condition.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { if () { trace(1); } }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.if-condition.d: [D_SYNTAX] line 7: syntax error near ")"
*/
