/*
 * A number is no beginning of a name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { x = 12abc; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.number-letters.d: [D_SYNTAX] line 7: syntax error near "abc"
*/
