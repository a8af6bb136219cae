/*
 * ... or aggregated.
 *
 * @@ args: -q
 * @@ tag: D_COMM_DREC
 */
BEGIN { @ = count(); commit(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_COMM_DREC.aggregation.d: [D_COMM_DREC] line 7: commit( ) may not follow data-recording action(s)
*/
