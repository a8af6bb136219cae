/*
 * A stack is data.
 *
 * @@ args: -e
 * @@ tag: D_DREC_COMM
 */
BEGIN { commit(1); stack(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DREC_COMM.stack.d: [D_DREC_COMM] line 7: data-recording actions may not follow commit( )
*/
