/*
 * A commit comes last.
 *
 * @@ args: -q
 * @@ tag: D_SPEC_COMM
 */
BEGIN { commit(1); speculate(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SPEC_COMM.order.d: [D_SPEC_COMM] line 7: speculate( ) may not follow commit( )
*/
