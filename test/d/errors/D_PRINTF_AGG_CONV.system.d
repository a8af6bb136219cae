/*
 * Aggregations are printed by printa() alone.
 *
 * @@ args: -qw
 * @@ tag: D_PRINTF_AGG_CONV
 */
BEGIN { system("%@d", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_AGG_CONV.system.d: [D_PRINTF_AGG_CONV] line 7: %@ conversion requires an aggregation and is not for use with system( )
*/
