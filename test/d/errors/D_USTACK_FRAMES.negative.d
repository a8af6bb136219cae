/*
 * A stack with fewer frames than none.
 *
 * @@ args: -e
 * @@ tag: D_USTACK_FRAMES
 */
BEGIN { ustack(-1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_USTACK_FRAMES.negative.d: [D_USTACK_FRAMES] line 7: ustack( ) argument #1 must be a non-zero positive integer constant
*/
