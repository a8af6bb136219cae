/*
 * An inline without parameters has no elements.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_ARRFUN
 */
inline int f = 1;
BEGIN { trace(f[1]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_ARRFUN.inline.d: [D_OP_ARRFUN] line 8: operator [] may only be applied to an array or pointer type (column 15, at "f")
*/
