/*
 * Types that do not combine.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_COMBO
 */
short long x;
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_COMBO.types.d: [D_DECL_COMBO] line 7: invalid type combination
*/
