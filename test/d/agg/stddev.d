/*
 * stddev() of the population, every step truncated; of negative and of large values.
 *
 * @@ args: -q
 */
BEGIN
{
	@s["one"] = stddev(77);
	@s["1 2 3 4"] = stddev(1); @s["1 2 3 4"] = stddev(2); @s["1 2 3 4"] = stddev(3); @s["1 2 3 4"] = stddev(4);
	@s["-10 10"] = stddev(-10); @s["-10 10"] = stddev(10);
	@s["-5 -5 -2"] = stddev(-5); @s["-5 -5 -2"] = stddev(-5); @s["-5 -5 -2"] = stddev(-2);
	@s["large"] = stddev(4000000000000000000); @s["large"] = stddev(-4000000000000000000);
	printa("%-10s %@d\n", @s);
	normalize(@s, 2); printa("%-10s %@d\n", @s);
	exit(0);
}

/* @@ stdout
one        0
-5 -5 -2   1
1 2 3 4    1
-10 10     10
large      4000000000000000000
one        38
-5 -5 -2   2
1 2 3 4    1
-10 10     7
large      2828427124746190097

*/
