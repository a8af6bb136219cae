/*
 * An element of an aggregation in an expression.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_AGG_SCALAR
 */
BEGIN
{
	@a[1] = count(); x = @a[1];
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_SCALAR.element.d: [D_AGG_SCALAR] line 9: aggregation @a may not be used in an expression
*/
