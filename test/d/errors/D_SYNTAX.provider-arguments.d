/*
 * A probe needs parentheses.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
provider shop { probe closed; };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.provider-arguments.d: [D_SYNTAX] line 7: syntax error near ";"
*/
