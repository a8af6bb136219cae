/*
 * Its conversion is printa's alone.
 *
 * @@ args: -e
 * @@ tag: D_PRINTF_AGG_CONV
 */
BEGIN { @a = count(); printf("%@d", @a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_AGG_CONV.aggregation.d: [D_PRINTF_AGG_CONV] line 7: %@ conversion requires an aggregation and is not for use with printf( )
*/
