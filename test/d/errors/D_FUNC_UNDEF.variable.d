/*
 * A call of a variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_FUNC_UNDEF
 */
BEGIN
{
	x = 1; y = x(2);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_FUNC_UNDEF.variable.d: [D_FUNC_UNDEF] line 9: undefined function name: x
*/
