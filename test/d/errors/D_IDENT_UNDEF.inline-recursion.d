/*
 * An inline does not know itself.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
inline int f[int x] = x ? f[x - 1] : 0;
BEGIN { trace(f[3]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.inline-recursion.d: [D_IDENT_UNDEF] line 7: failed to resolve f: Unknown variable name
*/
