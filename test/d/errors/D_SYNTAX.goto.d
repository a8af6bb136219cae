/*
 * Words of C that D reserves only.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { goto x; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.goto.d: [D_SYNTAX] line 7: syntax error near "goto"
*/
