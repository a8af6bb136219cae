/*
 * A control line begins a line.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { x = 1; #pragma D option quiet
exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.pragma-inside.d: [D_SYNTAX] line 7: syntax error near "#"
*/
