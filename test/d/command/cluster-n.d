/*
 * A program at the end of a cluster of options.
 *
 * @@ args: -qn 'BEGIN { printf("%d\n", $1); exit($1); }' 3
 * @@ status: 3
 * @@ once
 */

/* @@ stdout
3

*/
