/*
 * Structures, arrays and pointers as keys.
 *
 * @@ args: -q
 */
int v[2];
BEGIN
{
	c[&v[0]] = 5;
	c[&v[1]] = 6;
	printf("%d %d\n", c[&v[0]], c[&v[1]]);
	exit(0);
}

/* @@ stdout
5 6

*/
