/*
 * A member of unknown size.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_INCOMPLETE
 */
struct t { struct s a; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_INCOMPLETE.member.d: [D_DECL_INCOMPLETE] line 7: incomplete type struct s: a
*/
