/*
 * A struct has no elements.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_ARRFUN
 */
struct s { int a; } v;
BEGIN { x = v[1]; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_ARRFUN.struct.d: [D_OP_ARRFUN] line 8: operator [] may only be applied to an array or pointer type
*/
