/*
 * So does speculate() of an id that is not in use.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { discard(s); }
BEGIN { speculate(s); x = 1; printf("never\n"); }
BEGIN { commit(s); }
BEGIN { printf("%d\n", x); exit(0); }

/* @@ stdout
0

*/
