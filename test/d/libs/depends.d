/*
 * What a library depends on is read before it, whatever its name.
 *
 * @@ args: -q -L libs/depends
 * @@ once
 */
BEGIN { printf("%d\n", A); exit(0); }

/* @@ stdout
3

*/
