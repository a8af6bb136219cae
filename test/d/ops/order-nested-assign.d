/*
 * A right side comes before the key of its left one, arguments from left to right.
 *
 * @@ args: -q
 */
BEGIN
{
	x = (y = 3) + (z = 4);
	printf("%d %d %d\n", x, y, z);
	exit(0);
}

/* @@ stdout
7 3 4

*/
