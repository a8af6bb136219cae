/*
 * One unsigned operand makes a comparison, a quotient, a product unsigned, at its own width.
 *
 * @@ args: -q
 */
BEGIN
{
	u = 5u;
	x = -u;
	printf("%d %d\n", x, -u > 0);
	exit(0);
}

/* @@ stdout
4294967291 1

*/
