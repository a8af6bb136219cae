/*
 * A key that one of several aggregations does not have is a zero there, whatever the function.
 *
 * @@ args: -q
 */
BEGIN
{
	@k["left"] = count(); @k["both"] = count();
	@s["both"] = sum(5); @s["right"] = sum(6);
	@n["right"] = min(-4); @x["right"] = max(4); @a["right"] = avg(9); @d["right"] = stddev(1);
	printa("%-5s %@d %@d %@d %@d %@d %@d\n", @k, @s, @n, @x, @a, @d);
	printa(@k, @s);
	exit(0);
}

/* @@ stdout
right 0 6 -4 4 9 0
left  1 0 0 0 0 0
both  1 5 0 0 0 0

  right                                                             0                6
  left                                                              1                0
  both                                                              1                5

*/
