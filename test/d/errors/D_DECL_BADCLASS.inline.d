/*
 * An inline belongs to no scope.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BADCLASS
 */
inline self int f = 1;
BEGIN { trace(f); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BADCLASS.inline.d: [D_DECL_BADCLASS] line 7: specified storage class not appropriate for inline declaration (column 17)
*/
