/*
 * One unsigned operand makes a comparison, a quotient, a product unsigned, at its own width.
 *
 * @@ args: -q
 */
BEGIN
{
	a = (uint64_t)-1;
	b = 1L;
	printf("%d %d %d %d\n", a > b, a < b, a == -1, (int64_t)a < b);
	exit(0);
}

/* @@ stdout
1 0 1 1

*/
