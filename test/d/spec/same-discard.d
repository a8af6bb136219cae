/*
 * speculate() and discard() in one clause: nothing is left of it.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("never\n"); discard(s); }
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("new\n"); }
BEGIN { commit(s); }
BEGIN { printf("%d\n", s); exit(0); }

/* @@ stdout
new
1

*/
