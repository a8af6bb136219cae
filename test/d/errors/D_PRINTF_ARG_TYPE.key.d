/*
 * A key that its conversion is not for.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { @["text"] = count(); printa("%d", @); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.key.d: [D_PRINTF_ARG_TYPE] line 6: printa( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %d
	 prototype: char, short, int, long, or long long
	  argument: string
*/
