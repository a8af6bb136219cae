/*
 * A definition does not see the parameters of who uses it.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
inline int g[int y] = y + x;
inline int f[int x] = g[x];
BEGIN { trace(f[1]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.inline-scope.d: [D_IDENT_UNDEF] line 7: failed to resolve x: Unknown variable name
*/
