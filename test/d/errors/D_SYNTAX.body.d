/*
 * A function has no body in a program.
 *
 * @@ args: -q
 * @@ tag: D_SYNTAX
 */
int twice(int x) { return x * 2; }
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.body.d: [D_SYNTAX] line 7: syntax error near "{"
*/
