/*
 * Several values in a line, and lines of several clauses.
 *
 * @@ args: 
 */
BEGIN { trace(1); trace("x"); trace(2); }
BEGIN { trace(3); printf("y"); trace(4); }
BEGIN { }
BEGIN { x = 1; }
END { trace(x); }
BEGIN { exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN           1  x                                          2
  1      1                           :BEGIN           3y          4
  1      1                           :BEGIN $
  1      1                           :BEGIN $
  1      2                             :END           1

*/
