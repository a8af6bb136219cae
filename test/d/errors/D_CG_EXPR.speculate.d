/*
 * An action has no value.
 *
 * @@ args: -q
 * @@ tag: D_CG_EXPR
 */
BEGIN { x = speculate(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CG_EXPR.speculate.d: [D_CG_EXPR] line 7: tracing function speculate( ) may not be called from a D expression (D program context required)
*/
