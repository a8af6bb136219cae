/*
 * speculate() comes before what is recorded.
 *
 * @@ args: -q
 * @@ tag: D_SPEC_DREC
 */
BEGIN { printf("x"); speculate(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SPEC_DREC.printf.d: [D_SPEC_DREC] line 7: speculate( ) may not follow data-recording action(s)
*/
