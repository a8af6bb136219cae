/*
 * An inline without a name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_USELESS
 */
inline int = 4;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_USELESS.inline.d: [D_DECL_USELESS] line 7: inline declaration requires a name
*/
