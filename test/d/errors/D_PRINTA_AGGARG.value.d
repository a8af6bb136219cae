/*
 * printa() of something else.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTA_AGGARG
 */
BEGIN
{
	@a = count(); printa("%@d\n", @a, 1);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTA_AGGARG.value.d: [D_PRINTA_AGGARG] line 9: printa( ) argument #3 is incompatible with prototype:
	prototype: aggregation
	 argument: int
*/
