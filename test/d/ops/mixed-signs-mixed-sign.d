/*
 * One unsigned operand makes a comparison, a quotient, a product unsigned, at its own width.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %d %d %d\n", -1 < 1u, -1 < 1, (uint8_t)255 > -1, (char)255 == 255);
	u = 1u;
	i = -1;
	printf("%d %d\n", i < u, i > u);
	l = -1L;
	printf("%d %d\n", l < u, l < 1UL);
	exit(0);
}

/* @@ stdout
0 1 1 0
0 1
1 0

*/
