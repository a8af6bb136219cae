/*
 * A member that the output does not have.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_MEMB
 */
struct out { int a; string s; };
translator struct out < int x > { b = x; };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_MEMB.output.d: [D_XLATE_MEMB] line 8: translator member b is not a member of struct out
*/
