/*
 * normalize() divides the sum of avg() first, then the count divides.
 *
 * @@ args: -q
 */
BEGIN
{
	@["a"] = avg(10); @["a"] = avg(11); @["b"] = avg(-10); @["b"] = avg(-11);
	normalize(@, 3); printa("%s %@d\n", @); normalize(@, 100); printa("%s %@d\n", @);
	denormalize(@); printa("%s %@d\n", @);
	exit(0);
}

/* @@ stdout
b -3
a 3
b 0
a 0
b -10
a 10

*/
