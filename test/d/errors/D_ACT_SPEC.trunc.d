/*
 * What changes aggregations is not speculative.
 *
 * @@ args: -q
 * @@ tag: D_ACT_SPEC
 */
BEGIN { @a = count(); } BEGIN { speculate(1); trunc(@a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ACT_SPEC.trunc.d: [D_ACT_SPEC] line 7: trunc( ) may not follow speculate( )
*/
