/*
 * Blanks, comments and semicolons do not matter between words.
 *
 * @@ args: -q
 */
BEGIN /* c */ , /* d */ END /* e */ /1/ /* f */ { printf("x\n"); } BEGIN { exit(0); }

/* @@ stdout
x
x

*/
