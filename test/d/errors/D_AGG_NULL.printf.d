/*
 * One that nothing fills.
 *
 * @@ args: -e
 * @@ tag: D_AGG_NULL
 */
BEGIN { printf("%d", @none); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_NULL.printf.d: [D_AGG_NULL] line 7: undefined aggregation: @none
*/
