/*
 * %hd is for a short, not for an int.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%hd", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.short.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %hd
	 prototype: short
	  argument: int
*/
