/*
 * A block of its own.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { { trace(1); } }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.if-block.d: [D_SYNTAX] line 7: syntax error near "{"
*/
