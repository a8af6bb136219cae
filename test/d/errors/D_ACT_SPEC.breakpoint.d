/*
 * Known to be destructive, though it is not available.
 *
 * @@ args: -qw
 * @@ tag: D_ACT_SPEC
 */
BEGIN { speculate(1); breakpoint(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ACT_SPEC.breakpoint.d: [D_ACT_SPEC] line 7: destructive actions may not follow speculate( )
*/
