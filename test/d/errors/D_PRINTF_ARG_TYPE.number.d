/*
 * %s is not for a number.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%s", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.number.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %s
	 prototype: char [] or string (or use stringof)
	  argument: int
*/
