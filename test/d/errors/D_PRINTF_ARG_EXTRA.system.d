/*
 * ... and no more.
 *
 * @@ args: -qw
 * @@ tag: D_PRINTF_ARG_EXTRA
 */
BEGIN { system("ls", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_EXTRA.system.d: [D_PRINTF_ARG_EXTRA] line 7: system( ) prototype mismatch: only 0 arguments required by this format string
*/
