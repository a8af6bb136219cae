/*
 * A statement that is none.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { x = ; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.expression.d: [D_SYNTAX] line 7: syntax error near ";"
*/
