/*
 * A right side comes before the key of its left one, arguments from left to right.
 *
 * @@ args: -q
 */
BEGIN
{
	a[0]++;
	a[a[0]]++;
	printf("%d %d\n", a[0], a[1]);
	exit(0);
}

/* @@ stdout
1 1

*/
