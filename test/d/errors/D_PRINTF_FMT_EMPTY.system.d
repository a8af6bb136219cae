/*
 * ... and not empty.
 *
 * @@ args: -qw
 * @@ tag: D_PRINTF_FMT_EMPTY
 */
BEGIN { system(""); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_FMT_EMPTY.system.d: [D_PRINTF_FMT_EMPTY] line 7: system( ) format string is empty
*/
