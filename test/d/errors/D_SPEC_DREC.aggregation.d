/*
 * So are aggregations.
 *
 * @@ args: -q
 * @@ tag: D_SPEC_DREC
 */
BEGIN { @ = count(); speculate(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SPEC_DREC.aggregation.d: [D_SPEC_DREC] line 7: speculate( ) may not follow data-recording action(s)
*/
