/*
 * An array of negative size.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ARRSUB
 */
int a[-1];
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_ARRSUB.negative.d: [D_DECL_ARRSUB] line 7: positive integral constant expression or tuple signature expected as array declaration subscript
*/
