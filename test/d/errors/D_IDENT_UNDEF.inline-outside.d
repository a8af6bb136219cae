/*
 * Parameters are known in their definition only.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
inline int f[int x] = x;
BEGIN { trace(x); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.inline-outside.d: [D_IDENT_UNDEF] line 8: failed to resolve x: Unknown variable name
*/
