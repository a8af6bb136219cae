/*
 * Strings are not joined.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { x = "a" "b"; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.two-strings.d: [D_SYNTAX] line 7: syntax error near ""b""
*/
