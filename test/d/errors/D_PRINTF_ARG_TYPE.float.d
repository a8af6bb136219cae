/*
 * %f is not for an integer.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%f", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.float.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %f
	 prototype: float, double, or long double
	  argument: int
*/
