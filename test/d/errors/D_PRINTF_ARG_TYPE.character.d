/*
 * %c is for nothing wider than an int.
 *
 * @@ tag: D_PRINTF_ARG_TYPE
 */
BEGIN { printf("%c", 1LL); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_TYPE.character.d: [D_PRINTF_ARG_TYPE] line 6: printf( ) argument #2 is incompatible with conversion #1 prototype:
	conversion: %c
	 prototype: char, short, or int
	  argument: long
*/
