/*
 * A clause-local associative array.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_LOCASSC
 */
this int a[int];
BEGIN { }
