/*
 * A member that the translator does not define.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_MEMB
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { trace(xlate<struct out>(1).s); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_MEMB.undefined.d: [D_XLATE_MEMB] line 9: translator does not define conversion for member: s
*/
