/*
 * An action in an expression.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CG_EXPR
 */
BEGIN
{
	x = 1 + printf("a");
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CG_EXPR.action.d: [D_CG_EXPR] line 9: tracing function printf( ) may not be called from a D expression (D program context required)
*/
