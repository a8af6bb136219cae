/*
 * Libraries serve what stands on the command line, each piece.
 *
 * @@ args: -q -L libs/name -n 'BEGIN { printf("%d ", FIRST); }' -n 'BEGIN { printf("%d\n", SECOND); exit(0); }'
 * @@ once
 */

/* @@ stdout
1 2

*/
