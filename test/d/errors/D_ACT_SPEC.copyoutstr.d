/*
 * Known to be destructive, though it is not available.
 *
 * @@ args: -qw
 * @@ tag: D_ACT_SPEC
 */
BEGIN { speculate(1); copyoutstr("a",0,1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ACT_SPEC.copyoutstr.d: [D_ACT_SPEC] line 7: destructive actions may not follow speculate( )
*/
