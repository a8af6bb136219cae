/*
 * A member that the output does not have is read.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TYPE_MEMBER
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { trace(xlate<struct out>(1).b); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TYPE_MEMBER.xlate.d: [D_TYPE_MEMBER] line 9: b is not a member of struct out
*/
