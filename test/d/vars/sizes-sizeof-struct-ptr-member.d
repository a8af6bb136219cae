/*
 * sizeof of types, of values, of strings.
 *
 * @@ args: -q
 */
struct s { char c[7]; int *p; };
BEGIN
{
	printf("%d %d %d\n", sizeof(((struct s *)0)->c), sizeof(((struct s *)0)->p), sizeof(struct s));
	exit(0);
}

/* @@ stdout
7 8 16

*/
