/*
 * if has no value.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { x = if (1) 2; else 3; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.if-expression.d: [D_SYNTAX] line 7: syntax error near "if"
*/
