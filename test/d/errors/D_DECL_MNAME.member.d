/*
 * A member without a name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_MNAME
 */
struct s { int; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_MNAME.member.d: [D_DECL_MNAME] line 7: member declaration requires a name
*/
