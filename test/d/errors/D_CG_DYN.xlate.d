/*
 * A translated value is no statement.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CG_DYN
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { xlate<struct out *>(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CG_DYN.xlate.d: [D_CG_DYN] line 9: expression cannot evaluate to result of dynamic type
*/
