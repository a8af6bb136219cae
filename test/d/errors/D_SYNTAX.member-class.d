/*
 * Members have no storage class.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
struct s { static int a; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.member-class.d: [D_SYNTAX] line 7: syntax error near "static"
*/
