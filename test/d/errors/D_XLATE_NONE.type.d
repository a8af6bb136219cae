/*
 * There is no translator from this type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_NONE
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { trace(xlate<struct out>("text").a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_NONE.type.d: [D_XLATE_NONE] line 9: cannot translate from "string" to "struct out"
*/
