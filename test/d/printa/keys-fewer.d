/*
 * Fewer conversions than keys, or none; a value before, between and behind them.
 *
 * @@ args: -q
 */
BEGIN
{
	@[1, "two", (char)3] = count();
	printa("%d\n", @); printa("%d %s\n", @); printa("%@d %d %s %d\n", @); printa("%d %@d %s %d\n", @);
	printa("%@d\n", @);
	exit(0);
}

/* @@ stdout
1
1 two
1 1 two 3
1 1 two 3
1

*/
