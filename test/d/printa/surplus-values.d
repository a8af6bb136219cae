/*
 * More %@ than aggregations: the last one once more. Fewer: the others are not printed.
 *
 * @@ args: -q
 */
BEGIN
{
	@a[1] = sum(1); @b[1] = sum(2);
	printa("%@d %@d %@d\n", @a, @b);
	printa("%@d\n", @a, @b);
	printa("%d\n", @a, @b);
	printa("no conversion\n", @a);
	exit(0);
}

/* @@ stdout
1 2 2
1
1
no conversion

*/
