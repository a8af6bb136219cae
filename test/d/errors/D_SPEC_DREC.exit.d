/*
 * exit() is recorded.
 *
 * @@ args: -q
 * @@ tag: D_SPEC_DREC
 */
BEGIN { exit(0); speculate(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SPEC_DREC.exit.d: [D_SPEC_DREC] line 7: speculate( ) may not follow data-recording action(s)
*/
