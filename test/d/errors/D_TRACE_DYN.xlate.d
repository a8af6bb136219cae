/*
 * A translated value can not be traced.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRACE_DYN
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { trace(xlate<struct out>(1)); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACE_DYN.xlate.d: [D_TRACE_DYN] line 9: trace( ) may not be applied to a dynamic expression
*/
