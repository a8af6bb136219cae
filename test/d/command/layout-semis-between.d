/*
 * Blanks, comments and semicolons do not matter between words.
 *
 * @@ args: -q
 */
;;BEGIN { printf("x\n"); };; ;END { };BEGIN { exit(0); };

/* @@ stdout
x

*/
