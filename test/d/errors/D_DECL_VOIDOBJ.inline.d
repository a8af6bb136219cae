/*
 * An inline of no value.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_VOIDOBJ
 */
inline void f = 1;
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_VOIDOBJ.inline.d: [D_DECL_VOIDOBJ] line 7: cannot declare void inline: f
*/
