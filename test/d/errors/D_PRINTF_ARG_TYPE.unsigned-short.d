/*
 * %hu is not for a signed one.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%hu", (short)1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.unsigned-short.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %hu
	 prototype: unsigned short
	  argument: short
*/
