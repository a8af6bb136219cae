/*
 * A variable of an incomplete type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_INCOMPLETE
 */
struct nosuch x;
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_INCOMPLETE.struct.d: [D_DECL_INCOMPLETE] line 7: incomplete struct/union/enum struct nosuch: x
*/
