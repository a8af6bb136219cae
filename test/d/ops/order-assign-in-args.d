/*
 * A right side comes before the key of its left one, arguments from left to right.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %d\n", x = 3, x + 1);
	exit(0);
}

/* @@ stdout
3 4

*/
