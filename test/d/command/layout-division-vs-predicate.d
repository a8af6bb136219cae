/*
 * Blanks, comments and semicolons do not matter between words.
 *
 * @@ args: -q
 */
BEGIN /4 / 2 == 2/ { printf("x\n"); } BEGIN /(8 / 2) / 2 == 2/ { exit(0); }

/* @@ stdout
x

*/
