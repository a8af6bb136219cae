/*
 * An inline has no storage.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BADCLASS
 */
inline static int x = 1;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BADCLASS.inline.d: [D_DECL_BADCLASS] line 7: specified storage class not appropriate for inline declaration
*/
