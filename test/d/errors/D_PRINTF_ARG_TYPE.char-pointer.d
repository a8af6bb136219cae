/*
 * %s is not for a char *: stringof() makes a string of it.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%s", (char *)0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.char-pointer.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %s
	 prototype: char [] or string (or use stringof)
	  argument: char *
*/
