/*
 * An action in an expression that takes a value of any kind.
 *
 * @@ args: -q
 * @@ tag: D_CG_EXPR
 */
BEGIN { printf("a"), x = 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CG_EXPR.action.d: [D_CG_EXPR] line 7: tracing function printf( ) may not be called from a D expression (D program context required)
*/
