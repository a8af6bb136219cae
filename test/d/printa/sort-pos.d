/*
 * -x aggsortpos: rows of several aggregations by the second one, then by those that follow it.
 *
 * @@ args: -q -x aggsortpos=1
 */
BEGIN
{
	@a[1] = sum(1); @a[2] = sum(2); @a[3] = sum(3); @b[1] = sum(9); @b[2] = sum(8); @b[3] = sum(9);
	@c[1] = sum(5); @c[3] = sum(4);
	printa("%d: %@d %@d %@d\n", @a, @b, @c);
	exit(0);
}

/* @@ stdout
2: 2 8 0
3: 3 9 4
1: 1 9 5

*/
