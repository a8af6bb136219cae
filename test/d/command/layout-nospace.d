/*
 * Blanks, comments and semicolons do not matter between words.
 *
 * @@ args: -q
 */
BEGIN{x=1;y=x+++2;z=x- -1;printf("%d %d %d\n",x,y,z);exit(0)}

/* @@ stdout
2 3 3

*/
