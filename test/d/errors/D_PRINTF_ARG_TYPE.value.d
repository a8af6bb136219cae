/*
 * An aggregation has a number, no string.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { @ = count(); printa("%@s", @); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.value.d: [D_PRINTF_ARG_TYPE] line 6: printa( ) aggregating action is incompatible with conversion #1 prototype:
	conversion: %s
	 prototype: char [] or string (or use stringof)
	  argument: uint64_t
*/
