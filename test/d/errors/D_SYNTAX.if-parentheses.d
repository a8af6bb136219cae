/*
 * A condition without parentheses.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { if 1 { trace(1); } }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.if-parentheses.d: [D_SYNTAX] line 7: syntax error near "1"
*/
