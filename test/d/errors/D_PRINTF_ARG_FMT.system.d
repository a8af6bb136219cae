/*
 * The format of system() is constant.
 *
 * @@ args: -qw
 * @@ tag: D_PRINTF_ARG_FMT
 */
BEGIN { x = "ls"; system(x); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_FMT.system.d: [D_PRINTF_ARG_FMT] line 7: system( ) argument #1 is incompatible with prototype:
	prototype: string constant
	 argument: string
*/
