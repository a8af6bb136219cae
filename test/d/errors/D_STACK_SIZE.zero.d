/*
 * A stack without frames.
 *
 * @@ args: -e
 * @@ tag: D_STACK_SIZE
 */
BEGIN { stack(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_STACK_SIZE.zero.d: [D_STACK_SIZE] line 7: stack( ) size must be a non-zero positive integral constant expression
*/
