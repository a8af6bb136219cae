/*
 * speculation() in a predicate.
 *
 * @@ args: -q
 */
BEGIN /speculation() == 1/ { printf("one\n"); }
BEGIN /speculation() == 0/ { printf("none\n"); exit(0); }

/* @@ stdout
one
none

*/
/* @@ stderr
dtap: 1 failed speculation (no speculative buffer available)
*/
