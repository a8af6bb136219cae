/*
 * A provider's name that ends with a digit.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROV_BADNAME
 */
provider shop1 { probe closed(); };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROV_BADNAME.digit.d: [D_PROV_BADNAME] line 7: provider name may not end with a digit: shop1
*/
