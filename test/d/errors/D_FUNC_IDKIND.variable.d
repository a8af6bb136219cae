/*
 * A call of a variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_FUNC_IDKIND
 */
BEGIN
{
	x = 1; y = x(2);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_FUNC_IDKIND.variable.d: [D_FUNC_IDKIND] line 9: x is not a function (column 13)
*/
