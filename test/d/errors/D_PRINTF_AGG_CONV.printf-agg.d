/*
 * %@ outside printa().
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_AGG_CONV
 */
BEGIN { printf("%@d\n", 1); }
