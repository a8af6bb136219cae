/*
 * An aggregating function in the place of an aggregation.
 *
 * @@ args: -q
 * @@ tag: D_CLEAR_AGGARG
 */
BEGIN { clear(count()); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CLEAR_AGGARG.count.d: [D_CLEAR_AGGARG] line 7: clear( ) argument #1 is incompatible with prototype:
	prototype: aggregation
	 argument: void
*/
