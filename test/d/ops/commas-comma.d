/*
 * Commas in expressions, arguments and predicates.
 *
 * @@ args: -q
 */
BEGIN
{
	x = (1, 2, 3);
	y = 1, z = 2;
	printf("%d %d %d\n", x, y, z);
	exit(0);
}

/* @@ stdout
3 1 2

*/
