/*
 * A second else.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { if (1) trace(1); else trace(2); else trace(3); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.else-twice.d: [D_SYNTAX] line 7: syntax error near "else"
*/
