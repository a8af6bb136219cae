/*
 * Nothing is recorded behind a commit.
 *
 * @@ args: -q
 * @@ tag: D_DREC_COMM
 */
BEGIN { commit(1); printf("x"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DREC_COMM.printf.d: [D_DREC_COMM] line 7: data-recording actions may not follow commit( )
*/
