/*
 * An array whose size is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ARRSUB
 */
int x;
int a[x];
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_ARRSUB.variable.d: [D_DECL_ARRSUB] line 8: positive integral constant expression or tuple signature expected as array declaration subscript
*/
