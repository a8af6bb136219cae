/*
 * Blanks, comments and semicolons do not matter between words.
 *
 * @@ args: -q
 */
BEGIN
/1/
{ printf("x\n"); }
BEGIN
{ exit(0); }

/* @@ stdout
x

*/
