/*
 * A clause without a description.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
{ x = 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.no-probe.d: [D_SYNTAX] line 7: syntax error near "{"
*/
