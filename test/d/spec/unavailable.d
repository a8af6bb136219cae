/*
 * One speculation there is; a second one is 0, and told.
 *
 * @@ args: -q
 */
BEGIN { a = speculation(); b = speculation(); printf("%d %d\n", a, b); }
BEGIN { speculate(b); printf("never\n"); }
BEGIN { exit(0); }

/* @@ stdout
1 0

*/
/* @@ stderr
dtap: 1 failed speculation (no speculative buffer available)
*/
