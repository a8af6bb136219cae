/*
 * One speculation a clause.
 *
 * @@ args: -q
 * @@ tag: D_SPEC_SPEC
 */
BEGIN { speculate(1); speculate(2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SPEC_SPEC.twice.d: [D_SPEC_SPEC] line 7: speculate( ) may not follow speculate( )
*/
