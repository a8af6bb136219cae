/*
 * speculate(0) ends its clause without a word; commit(0), discard(0) do nothing.
 *
 * @@ args: -q
 */
BEGIN { x = 1; speculate(0); x = 2; printf("never\n"); }
BEGIN { commit(0); x += 10; }
BEGIN { discard(0); x += 100; printf("%d\n", x); exit(0); }

/* @@ stdout
111

*/
