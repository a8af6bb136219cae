/*
 * A string where a number has to be.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%d\n", "one"); }
