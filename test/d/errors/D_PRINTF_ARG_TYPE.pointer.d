/*
 * %d is not for a pointer.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%d", (int *)0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.pointer.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %d
	 prototype: char, short, int, long, or long long
	  argument: int *
*/
