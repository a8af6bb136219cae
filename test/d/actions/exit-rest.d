/*
 * What follows exit() in its clause is done.
 *
 * @@ args: -q
 */
BEGIN { exit(0); printf("printed\n"); x = 7; }
END { printf("%d\n", x); }

/* @@ stdout
printed
7

*/
