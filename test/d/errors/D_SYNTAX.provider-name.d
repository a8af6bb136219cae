/*
 * A provider needs a name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
provider { probe closed(); };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.provider-name.d: [D_SYNTAX] line 7: syntax error near "{"
*/
