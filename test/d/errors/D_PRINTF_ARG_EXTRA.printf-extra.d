/*
 * More arguments than conversions.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_ARG_EXTRA
 */
BEGIN { printf("%d\n", 1, 2); }
