/*
 * A declaration ends with a semicolon.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
provider shop { probe closed(); }
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.provider-semicolon.d: [D_SYNTAX] line 8: syntax error near "BEGIN"
*/
