/*
 * An array whose size is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ARRSUB
 */
int a[x];
BEGIN { }
