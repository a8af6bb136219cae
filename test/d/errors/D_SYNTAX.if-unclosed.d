/*
 * A block that does not end.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { if (1) { trace(1);

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.if-unclosed.d: [D_SYNTAX] line 8: syntax error near end of input
*/
