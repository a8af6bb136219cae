/*
 * A format is a string.
 *
 * @@ tag: D_PRINTF_ARG_FMT
 */
BEGIN { printf(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_FMT.number.d: [D_PRINTF_ARG_FMT] line 6: printf( ) argument #1 is incompatible with prototype:
	prototype: string constant
	 argument: int
*/
