/*
 * Blanks, comments and semicolons do not matter between words.
 *
 * @@ args: -q
 */
/* c */BEGIN/*c*/{/*c*/x/**/=/**/1/**/;/**/printf/**/(/**/"%d\n"/**/,/**/x/**/)/**/;exit(0);}/* c */

/* @@ stdout
1

*/
