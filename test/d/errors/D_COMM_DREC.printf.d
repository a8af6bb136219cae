/*
 * Not behind what is recorded.
 *
 * @@ args: -q
 * @@ tag: D_COMM_DREC
 */
BEGIN { trace(1); commit(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_COMM_DREC.printf.d: [D_COMM_DREC] line 7: commit( ) may not follow data-recording action(s)
*/
