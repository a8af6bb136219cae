/*
 * Nor automatic ones.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BADCLASS
 */
auto int x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BADCLASS.auto.d: [D_DECL_BADCLASS] line 7: specified storage class not appropriate in D
*/
