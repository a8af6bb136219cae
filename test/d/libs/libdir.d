/*
 * -x libdir is -L.
 *
 * @@ args: -q -x libdir=libs/name
 * @@ once
 */
BEGIN { printf("%d\n", FIRST); exit(0); }

/* @@ stdout
1

*/
