/*
 * An inline of another type than its translated value.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INCOMPAT
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
inline string f = xlate<struct out *>(1);
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.inline-xlate.d: [D_OP_INCOMPAT] line 9: inline f definition uses incompatible types: "string" = "struct out *"
*/
