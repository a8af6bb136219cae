/*
 * A format that is no constant.
 *
 * @@ tag: D_PRINTA_AGGARG
 */
BEGIN { @a = count(); printa(probename, @a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_AGGARG.format.d: [D_PRINTA_AGGARG] line 6: printa( ) argument #1 is incompatible with prototype:
	prototype: aggregation
	 argument: string
*/
