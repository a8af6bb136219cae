/*
 * Each probe begins with its keyword.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
provider shop { closed(); };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.provider-probe.d: [D_SYNTAX] line 7: syntax error near "closed"
*/
