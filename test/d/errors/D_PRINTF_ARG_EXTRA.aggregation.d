/*
 * An aggregation is an argument too many, too.
 *
 * @@ args: -e
 * @@ tag: D_PRINTF_ARG_EXTRA
 */
BEGIN { @a = count(); printf("all", @a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_EXTRA.aggregation.d: [D_PRINTF_ARG_EXTRA] line 7: printf( ) prototype mismatch: only 0 arguments required by this format string
*/
