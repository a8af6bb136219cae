/*
 * A predicate says something.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN // { x = 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.empty-predicate.d: [D_SYNTAX] line 7: syntax error near "/"
*/
