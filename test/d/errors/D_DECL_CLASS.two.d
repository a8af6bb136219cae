/*
 * Two storage classes.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_CLASS
 */
self this int x;
BEGIN { }
