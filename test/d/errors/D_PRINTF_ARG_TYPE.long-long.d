/*
 * %lld is for a long long, not for an int.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%lld", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.long-long.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %lld
	 prototype: long long
	  argument: int
*/
