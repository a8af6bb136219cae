/*
 * There are no loops.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { while (1) { } }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.loop.d: [D_SYNTAX] line 7: syntax error near "while"
*/
