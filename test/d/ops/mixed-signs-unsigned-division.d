/*
 * One unsigned operand makes a comparison, a quotient, a product unsigned, at its own width.
 *
 * @@ args: -q
 */
BEGIN
{
	u = 0xfffffff0;
	i = -16;
	printf("%d %d %d %d\n", u / 16, i / 16, u % 7, i % 7);
	ul = (unsigned long)-1;
	printf("%u %u\n", ul / 2, ul % 10);
	exit(0);
}

/* @@ stdout
268435455 -1 2 -2
9223372036854775807 5

*/
