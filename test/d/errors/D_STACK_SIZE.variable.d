/*
 * The number of frames is a constant.
 *
 * @@ args: -e
 * @@ tag: D_STACK_SIZE
 */
BEGIN { n = 3; stack(n); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_STACK_SIZE.variable.d: [D_STACK_SIZE] line 7: stack( ) size must be a non-zero positive integral constant expression
*/
