/*
 * One commit a clause.
 *
 * @@ args: -q
 * @@ tag: D_COMM_COMM
 */
BEGIN { commit(1); x = 1; commit(2); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_COMM_COMM.twice.d: [D_COMM_COMM] line 7: commit( ) may not follow commit( )
*/
