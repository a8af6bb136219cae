/*
 * Parameters are known in their translator only.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { trace(x); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.translator.d: [D_IDENT_UNDEF] line 9: failed to resolve x: Unknown variable name
*/
