/*
 * A precision is an integer.
 *
 * @@ tag: D_PRINTF_DYN_TYPE
 */
BEGIN { printf("%.*s", "3", "text"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_DYN_TYPE.precision.d: [D_PRINTF_DYN_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: % .* s
	 prototype: int
	  argument: string
*/
