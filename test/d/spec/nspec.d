/*
 * -x nspec: so many at once, each with its own.
 *
 * @@ args: -q
 */
#pragma D option nspec=3
BEGIN { a = speculation(); b = speculation(); c = speculation(); printf("%d %d %d\n", a, b, c); }
BEGIN { speculate(a); printf("a1\n"); }
BEGIN { speculate(b); printf("b1\n"); }
BEGIN { speculate(c); printf("c1\n"); }
BEGIN { speculate(a); printf("a2\n"); }
BEGIN { commit(c); }
BEGIN { discard(b); }
BEGIN { commit(a); }
BEGIN { exit(0); }

/* @@ stdout
1 2 3
c1
a1
a2

*/
