/*
 * An inline is no function.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_FUNC_IDKIND
 */
inline int f[int x] = x;
BEGIN { trace(f(1)); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_FUNC_IDKIND.inline.d: [D_FUNC_IDKIND] line 8: associative array 'f' may not be referenced as a function
*/
