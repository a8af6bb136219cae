/*
 * What is translated is in parentheses.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { trace(xlate<struct out> 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.xlate-parentheses.d: [D_SYNTAX] line 9: syntax error near "1"
*/
