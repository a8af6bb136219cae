/*
 * %@ outside printa().
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_AGG_CONV
 */
BEGIN { printf("%@d\n", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_AGG_CONV.printf.d: [D_PRINTF_AGG_CONV] line 7: %@ conversion requires an aggregation and is not for use with printf( )
*/
