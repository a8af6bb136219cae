/*
 * Variables change at once, whatever becomes of the record.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("never\n"); x++; y[1] = 2; }
BEGIN { discard(s); printf("%d %d\n", x, y[1]); exit(0); }

/* @@ stdout
1 2

*/
