/*
 * A string has no address.
 *
 * @@ tag: D_TRACEMEM_ADDR
 */
BEGIN { tracemem("text", 4); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACEMEM_ADDR.string.d: [D_TRACEMEM_ADDR] line 6: tracemem( ) argument #1 is incompatible with prototype:
	prototype: pointer or integer
	 argument: string
*/
