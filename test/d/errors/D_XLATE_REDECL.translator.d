/*
 * Two translators between the same types.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_REDECL
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
translator struct out < int y > { a = y; };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_REDECL.translator.d: [D_XLATE_REDECL] line 9: translator from int to struct out has already been declared
*/
