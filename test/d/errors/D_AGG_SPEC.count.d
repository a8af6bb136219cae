/*
 * Aggregations are not speculative.
 *
 * @@ args: -q
 * @@ tag: D_AGG_SPEC
 */
BEGIN { speculate(1); @a[1] = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_SPEC.count.d: [D_AGG_SPEC] line 7: aggregating actions may not follow speculate( )
*/
