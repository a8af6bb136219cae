/*
 * An aggregating function alone.
 *
 * @@ args: -q
 * @@ tag: D_CG_EXPR
 */
BEGIN { count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CG_EXPR.count.d: [D_CG_EXPR] line 7: aggregating function count( ) may not be called from a D expression (D program context required)
*/
