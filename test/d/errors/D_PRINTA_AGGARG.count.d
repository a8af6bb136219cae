/*
 * An aggregating function in the place of an aggregation.
 *
 * @@ args: -q
 * @@ tag: D_PRINTA_AGGARG
 */
BEGIN { printa("%d", count()); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_AGGARG.count.d: [D_PRINTA_AGGARG] line 7: printa( ) argument #2 is incompatible with prototype:
	prototype: aggregation
	 argument: void
*/
