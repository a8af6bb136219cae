/*
 * Each aggregation has its own factor.
 *
 * @@ args: -q
 */
BEGIN
{
	@a[1] = sum(1000); @b[1] = sum(1000); normalize(@a, 10); printa("%@d %@d\n", @a, @b);
	normalize(@b, 100); printa("%@d %@d\n", @a, @b); denormalize(@a); printa(@a, @b);
	exit(0);
}

/* @@ stdout
100 1000
100 10

        1             1000               10

*/
