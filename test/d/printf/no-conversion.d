/*
 * A format alone; and one of blanks.
 *
 * @@ args: -q
 */
BEGIN { printf("only text\n"); printf(" "); printf("\n"); exit(0); }

/* @@ stdout
only text
 $

*/
