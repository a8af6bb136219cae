/*
 * Parameters of an inline are in brackets.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_FUNC
 */
inline int f(int x) = x;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_FUNC.inline.d: [D_DECL_FUNC] line 7: cannot declare inline of function type: f
*/
