/*
 * The first folder is that of -x syslibdir.
 *
 * @@ args: -q -x syslibdir=libs/base -L libs/over
 * @@ once
 */
BEGIN { printf("%d\n", X); exit(0); }

/* @@ stdout
2

*/
