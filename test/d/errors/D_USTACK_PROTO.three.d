/*
 * Two arguments at most.
 *
 * @@ args: -e
 * @@ tag: D_USTACK_PROTO
 */
BEGIN { ustack(1, 2, 3); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_USTACK_PROTO.three.d: [D_USTACK_PROTO] line 7: ustack( ) prototype mismatch: too many arguments
*/
