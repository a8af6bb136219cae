/*
 * -x flowindent with -q: the line's head stays, its newline is the program's.
 *
 * @@ args: -q -x flowindent
 */
BEGIN { printf("text\n"); exit(0); }

/* @@ stdout
CPU FUNCTION                                 $
  1 | :BEGIN                                  text

*/
