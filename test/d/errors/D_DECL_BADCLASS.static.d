/*
 * D has no static variables.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BADCLASS
 */
static int x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BADCLASS.static.d: [D_DECL_BADCLASS] line 7: specified storage class not appropriate in D
*/
