/*
 * An inline without parameters has no elements.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DEREF_NONPTR
 */
inline int f = 1;
BEGIN { trace(f[1]); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DEREF_NONPTR.inline.d: [D_DEREF_NONPTR] line 8: cannot dereference non-pointer type
*/
