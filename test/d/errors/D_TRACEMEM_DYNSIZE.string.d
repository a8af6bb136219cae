/*
 * How many bytes are shown is a number.
 *
 * @@ tag: D_TRACEMEM_DYNSIZE
 */
BEGIN { tracemem(0x1000, 8, "2"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACEMEM_DYNSIZE.string.d: [D_TRACEMEM_DYNSIZE] line 6: tracemem( ) argument #3 is incompatible with prototype:
	prototype: integer
	 argument: string
*/
