/*
 * What is not there is called rightly before it is refused.
 *
 * @@ args: -e
 * @@ tag: D_STACK_PROTO
 */
BEGIN { stack(1, 2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_STACK_PROTO.two.d: [D_STACK_PROTO] line 7: stack( ) prototype mismatch: too many arguments
*/
