/*
 * %ld is for a long, not for an int.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%ld", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.long.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %ld
	 prototype: long
	  argument: int
*/
