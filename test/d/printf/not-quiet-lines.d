/*
 * Without -q: a line for a firing, all its printf() on it, with the newlines they have.
 *
 * @@ args: 
 */
BEGIN { printf("one\n"); }
BEGIN { printf("two"); printf(" three"); }
BEGIN { printf("\n"); trace("four"); printf("five\n"); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN one

  1      1                           :BEGIN two three
  1      1                           :BEGIN $
  four                             five


*/
