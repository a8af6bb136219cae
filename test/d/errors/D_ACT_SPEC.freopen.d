/*
 * What is destructive is not speculative.
 *
 * @@ args: -qw
 * @@ tag: D_ACT_SPEC
 */
BEGIN { speculate(1); freopen("x"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ACT_SPEC.freopen.d: [D_ACT_SPEC] line 7: destructive actions may not follow speculate( )
*/
