/*
 * The size of its strings is a constant.
 *
 * @@ args: -e
 * @@ tag: D_USTACK_STRSIZE
 */
BEGIN { jstack(3, "four"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_USTACK_STRSIZE.text.d: [D_USTACK_STRSIZE] line 7: jstack( ) argument #2 must be a positive integer constant
*/
