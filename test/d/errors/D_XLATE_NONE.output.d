/*
 * There is no translator to this type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_NONE
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { trace(xlate<int>(1)); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_NONE.output.d: [D_XLATE_NONE] line 9: cannot translate from "int" to "int"
*/
