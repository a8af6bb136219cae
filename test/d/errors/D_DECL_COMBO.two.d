/*
 * Two types.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_COMBO
 */
float double x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_COMBO.two.d: [D_DECL_COMBO] line 7: invalid type combination
*/
