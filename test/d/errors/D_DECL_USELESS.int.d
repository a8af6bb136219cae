/*
 * A declaration of nothing.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_USELESS
 */
int;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_USELESS.int.d: [D_DECL_USELESS] line 7: useless declaration
*/
