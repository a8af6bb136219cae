/*
 * %Y is for 64 bits.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%Y", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.time.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %Y
	 prototype: int64_t
	  argument: int
*/
