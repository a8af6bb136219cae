/*
 * Several aggregations: by the first, ties by the second, then by key.
 *
 * @@ args: -q
 */
BEGIN
{
	@a["d"] = sum(1); @a["c"] = sum(1); @a["b"] = sum(1); @a["a"] = sum(0);
	@b["d"] = sum(1); @b["c"] = sum(5); @b["b"] = sum(1);
	printa("%s: %@d %@d\n", @a, @b);
	exit(0);
}

/* @@ stdout
a: 0 0
b: 1 1
d: 1 1
c: 1 5

*/
