/*
 * What changes aggregations is not speculative.
 *
 * @@ args: -q
 * @@ tag: D_ACT_SPEC
 */
BEGIN { @a = count(); } BEGIN { speculate(1); clear(@a); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ACT_SPEC.clear.d: [D_ACT_SPEC] line 7: clear( ) may not follow speculate( )
*/
