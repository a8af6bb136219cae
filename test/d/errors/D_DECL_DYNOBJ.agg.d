/*
 * A member that is made at run time.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_DYNOBJ
 */
struct s { string a[int]; };
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_DYNOBJ.agg.d: [D_DECL_DYNOBJ] line 7: cannot have dynamic member: a
*/
