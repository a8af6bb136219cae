/*
 * Each member ends with a semicolon.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
struct out { int a; string s; };
translator struct out < int x > { a = 1 };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.translator-member.d: [D_SYNTAX] line 8: syntax error near "}"
*/
