/*
 * exit() is not speculative.
 *
 * @@ args: -q
 * @@ tag: D_EXIT_SPEC
 */
BEGIN { speculate(1); printf("x"); exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_EXIT_SPEC.exit.d: [D_EXIT_SPEC] line 7: exit( ) may not follow speculate( )
*/
