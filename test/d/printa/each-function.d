/*
 * %@d of each function with a value.
 *
 * @@ args: -q
 */
BEGIN
{
	@c[1] = count(); @s[1] = sum(-7); @a[1] = avg(-7); @d[1] = stddev(-7); @n[1] = min(-7); @x[1] = max(-7);
	printa("%d %@d %@d %@d %@d %@d %@d\n", @c, @s, @a, @d, @n, @x);
	exit(0);
}

/* @@ stdout
1 1 -7 -7 0 -7 -7

*/
