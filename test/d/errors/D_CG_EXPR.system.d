/*
 * An action has no value.
 *
 * @@ args: -qw
 * @@ tag: D_CG_EXPR
 */
BEGIN { x = system("ls"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CG_EXPR.system.d: [D_CG_EXPR] line 7: tracing function system( ) may not be called from a D expression (D program context required)
*/
