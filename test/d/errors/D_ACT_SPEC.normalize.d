/*
 * What changes aggregations is not speculative.
 *
 * @@ args: -q
 * @@ tag: D_ACT_SPEC
 */
BEGIN { @a = count(); } BEGIN { speculate(1); normalize(@a,2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ACT_SPEC.normalize.d: [D_ACT_SPEC] line 7: normalize( ) may not follow speculate( )
*/
