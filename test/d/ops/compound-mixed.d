/*
 * op= computes in the common type and stores in the left one.
 *
 * @@ args: -q
 */
int i;
uint64_t u;
BEGIN
{
	i = 10;
	i /= 3u;
	u = 5;
	u -= 10;
	i -= 20;
	printf("%d %u %d\n", i, u, i);
	i %= 5;
	printf("%d\n", i);
	exit(0);
}

/* @@ stdout
-17 18446744073709551611 -17
-2

*/
