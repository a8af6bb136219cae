/*
 * Default layout of several aggregations: keys once, then the values side by side.
 *
 * @@ args: -q
 */
BEGIN
{
	@a["x", 1] = count(); @b["x", 1] = sum(-3); @c["x", 1] = avg(9); @a["y", 2] = count();
	printa(@a, @b, @c);
	exit(0);
}

/* @@ stdout

  x                                                         1                1               -3                9
  y                                                         2                1                0                0

*/
