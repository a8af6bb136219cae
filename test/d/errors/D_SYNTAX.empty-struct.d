/*
 * A struct has members.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
struct s { };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.empty-struct.d: [D_SYNTAX] line 7: syntax error near "}"
*/
