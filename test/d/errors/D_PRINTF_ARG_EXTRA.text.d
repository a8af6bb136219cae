/*
 * A format without conversions takes no argument.
 *
 * @@ tag: D_PRINTF_ARG_EXTRA
 */
BEGIN { printf("text", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_EXTRA.text.d: [D_PRINTF_ARG_EXTRA] line 6: printf( ) prototype mismatch: only 0 arguments required by this format string
*/
