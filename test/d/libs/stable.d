/*
 * What a library's pragmas speak of is declared by itself: not by one that it depends on, and not at
 * all if it is left out.
 *
 * @@ args: -q -L libs/stable
 * @@ once
 */
BEGIN { printf("%d\n", foo + bar); exit(0); }

/* @@ stdout
3

*/
