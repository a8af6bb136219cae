/*
 * Quotients are cut towards zero, remainders have the sign of the dividend.
 *
 * @@ args: -q
 */
BEGIN
{
	x = -9223372036854775807 - 1;
	y = -1;
	printf("%d %d\n", x / y, x % y);
	i = (int)0x80000000;
	j = -1;
	printf("%d %d\n", i / j, i % j);
	exit(0);
}

/* @@ stdout
-9223372036854775808 0
-2147483648 0

*/
