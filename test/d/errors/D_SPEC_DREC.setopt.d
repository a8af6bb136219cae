/*
 * ... and setopt().
 *
 * @@ args: -q
 * @@ tag: D_SPEC_DREC
 */
BEGIN { setopt("quiet"); speculate(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SPEC_DREC.setopt.d: [D_SPEC_DREC] line 7: speculate( ) may not follow data-recording action(s)
*/
