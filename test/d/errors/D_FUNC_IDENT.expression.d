/*
 * A call of something that is no name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_FUNC_IDENT
 */
BEGIN
{
	x = (1)(2);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_FUNC_IDENT.expression.d: [D_FUNC_IDENT] line 9: function designator is not of function type
*/
