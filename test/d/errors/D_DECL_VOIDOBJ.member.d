/*
 * A member of no type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_VOIDOBJ
 */
struct t { void a; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_VOIDOBJ.member.d: [D_DECL_VOIDOBJ] line 7: cannot have void member: a
*/
