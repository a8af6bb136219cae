/*
 * Structures, arrays and pointers as keys.
 *
 * @@ args: -q
 */
struct s { int a; char b; } v;
BEGIN
{
	v.a = 1;
	c[v] = 5;
	v.a = 2;
	printf("%d ", c[v]);
	v.a = 1;
	printf("%d\n", c[v]);
	exit(0);
}

/* @@ stdout
0 5

*/
