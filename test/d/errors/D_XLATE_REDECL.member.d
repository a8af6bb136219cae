/*
 * A member is defined twice.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_REDECL
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; a = x; };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_REDECL.member.d: [D_XLATE_REDECL] line 8: translator member a is defined twice
*/
