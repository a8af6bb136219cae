/*
 * The name that stands for "restore" is refused.
 *
 * @@ args: -qw
 * @@ tag: D_FREOPEN_INVALID
 */
BEGIN { freopen("."); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_FREOPEN_INVALID.dot.d: [D_FREOPEN_INVALID] line 7: freopen( ) argument #1 cannot be "."
*/
