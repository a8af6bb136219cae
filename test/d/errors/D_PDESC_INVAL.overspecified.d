/*
 * Too many colons.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PDESC_INVAL
 */
a:b:c:d:e { }
