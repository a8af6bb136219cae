/*
 * An inline needs a definition.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
inline int f;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.inline-value.d: [D_SYNTAX] line 7: syntax error near ";"
*/
