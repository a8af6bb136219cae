/*
 * Fewer arguments than conversions.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_ARG_PROTO
 */
BEGIN { printf("%d %d\n", 1); }
