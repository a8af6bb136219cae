/*
 * ... of the right types.
 *
 * @@ args: -qw
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { system("%s", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.system.d: [D_PRINTF_ARG_TYPE] line 7: system( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %s
	 prototype: char [] or string (or use stringof)
	  argument: int
*/
