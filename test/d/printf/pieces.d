/*
 * One line from several clauses of a firing.
 *
 * @@ args: -q
 */
BEGIN { printf("a"); }
BEGIN { printf("b"); trace(1); }
BEGIN { printf("c\n"); exit(0); }

/* @@ stdout
ab1c

*/
