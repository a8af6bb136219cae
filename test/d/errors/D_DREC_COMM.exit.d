/*
 * ... not even exit().
 *
 * @@ args: -q
 * @@ tag: D_DREC_COMM
 */
BEGIN { commit(1); exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DREC_COMM.exit.d: [D_DREC_COMM] line 7: data-recording actions may not follow commit( )
*/
