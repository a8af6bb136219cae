/*
 * Libraries are read in the order of their names; only *.d are.
 *
 * @@ args: -q -L libs/name
 * @@ once
 */
BEGIN { printf("%d\n", SECOND); exit(0); }

/* @@ stdout
2

*/
