/*
 * A parenthesis stays open in a predicate.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN /(1/ { x = 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.paren.d: [D_SYNTAX] line 7: closing ) expected in predicate before /
*/
