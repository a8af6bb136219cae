/*
 * %d is not for a structure.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
struct s { int a; } v;
BEGIN { printf("%d", v); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.struct.d: [D_PRINTF_ARG_TYPE] line 7: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %d
	 prototype: char, short, int, long, or long long
	  argument: struct s
*/
