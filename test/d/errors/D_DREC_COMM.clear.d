/*
 * ... or clear().
 *
 * @@ args: -q
 * @@ tag: D_DREC_COMM
 */
BEGIN { @ = count(); } BEGIN { commit(1); clear(@); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DREC_COMM.clear.d: [D_DREC_COMM] line 7: data-recording actions may not follow commit( )
*/
