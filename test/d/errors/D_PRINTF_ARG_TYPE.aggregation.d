/*
 * An aggregation is no value of any conversion.
 *
 * @@ args: -e
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { @a = count(); printf("%d", @a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.aggregation.d: [D_PRINTF_ARG_TYPE] line 7: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %d
	 prototype: char, short, int, long, or long long
	  argument: aggregation
*/
