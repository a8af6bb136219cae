/*
 * Of two libraries of the same name the later folder's is read.
 *
 * @@ args: -q -L libs/base -L libs/over
 * @@ once
 */
BEGIN { printf("%d\n", X); exit(0); }

/* @@ stdout
2

*/
