/*
 * The offset of a member that is not there.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_UNKNOWN
 */
struct s { int a; };
BEGIN { x = offsetof(struct s, b); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_UNKNOWN.offsetof.d: [D_UNKNOWN] line 8: failed to determine offset of b: struct s has no such member
*/
