/*
 * A right side comes before the key of its left one, arguments from left to right.
 *
 * @@ args: -q
 */
BEGIN
{
	i = 1;
	a[i++] = i;
	printf("%d %d %d\n", i, a[1], a[2]);
	x = i++ + i++;
	printf("%d %d\n", x, i);
	exit(0);
}

/* @@ stdout
2 1 0
5 4

*/
