/*
 * Of two libraries of the same name the later folder's is read: the other way round.
 *
 * @@ args: -q -L libs/over -L libs/base
 * @@ once
 */
BEGIN { printf("%d\n", X); exit(0); }

/* @@ stdout
1

*/
