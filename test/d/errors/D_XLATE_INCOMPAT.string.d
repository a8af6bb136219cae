/*
 * A definition of another type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_INCOMPAT
 */
struct out { int a; string s; };
translator struct out < int x > { s = x; };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_INCOMPAT.string.d: [D_XLATE_INCOMPAT] line 8: translator member s definition uses incompatible types: "string" = "int"
*/
