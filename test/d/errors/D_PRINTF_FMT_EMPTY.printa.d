/*
 * An empty format.
 *
 * @@ tag: D_PRINTF_FMT_EMPTY
 */
BEGIN { @ = count(); printa("", @); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_FMT_EMPTY.printa.d: [D_PRINTF_FMT_EMPTY] line 6: printa( ) format string is empty
*/
