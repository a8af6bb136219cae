/*
 * An aggregation is no number of bytes.
 *
 * @@ args: -e
 * @@ tag: D_TRACEMEM_DYNSIZE
 */
BEGIN { @a = count(); tracemem(1, 2, @a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRACEMEM_DYNSIZE.aggregation.d: [D_TRACEMEM_DYNSIZE] line 7: tracemem( ) argument #3 is incompatible with prototype:
	prototype: integer
	 argument: aggregation
*/
