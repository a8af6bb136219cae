/*
 * More arguments than conversions.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_ARG_EXTRA
 */
BEGIN { printf("%d\n", 1, 2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_EXTRA.value.d: [D_PRINTF_ARG_EXTRA] line 7: printf( ) prototype mismatch: only 1 arguments required by this format string
*/
