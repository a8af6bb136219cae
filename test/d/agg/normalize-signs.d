/*
 * normalize() of each function: signed, toward zero; the last factor counts; clear() keeps it.
 *
 * @@ args: -q
 */
BEGIN
{
	@s["a"] = sum(-1001); @s["b"] = sum(1001); @n = min(-1001); @x = max(1001); @c = count();
	normalize(@s, 10); normalize(@n, 10); normalize(@x, 10); normalize(@c, 10);
	printa("%s %@d\n", @s); printa("%@d\n", @n); printa("%@d\n", @x); printa("%@d\n", @c);
	normalize(@s, 100); printa("%s %@d\n", @s);
	clear(@s);
	exit(0);
}
END { @s["a"] = sum(500); printa("%s %@d\n", @s); denormalize(@s); printa("%s %@d\n", @s); }

/* @@ stdout
a -100
b 100
-100
100
0
a -10
b 10
b 0
a 5
b 0
a 500

*/
