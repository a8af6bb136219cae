/*
 * Nothing is aggregated behind a commit.
 *
 * @@ args: -q
 * @@ tag: D_AGG_COMM
 */
BEGIN { commit(1); @ = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_AGG_COMM.count.d: [D_AGG_COMM] line 7: aggregating actions may not follow commit( )
*/
