/*
 * A member that is an associative array.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_DYNOBJ
 */
struct t { int a[int]; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_DYNOBJ.member.d: [D_DECL_DYNOBJ] line 7: cannot have dynamic member: a
*/
