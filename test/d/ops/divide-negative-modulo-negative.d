/*
 * Quotients are cut towards zero, remainders have the sign of the dividend.
 *
 * @@ args: -q
 */
BEGIN
{
	i = -7;
	printf("%d %d %d\n", i % 3, 7 % -3, i / 2);
	exit(0);
}

/* @@ stdout
-1 1 -3

*/
