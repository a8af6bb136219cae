/*
 * int, signed and unsigned, by each conversion.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %i %u %o %x %X\n", -1, -1, -1, -1, -1, -1);
	printf("%d %i %u %o %x %X\n", -1U, -1U, -1U, -1U, -1U, -1U);
	printf("%d %d\n", -2147483647 - 1, 2147483647);
	exit(0);
}

/* @@ stdout
-1 -1 4294967295 37777777777 ffffffff FFFFFFFF
4294967295 4294967295 4294967295 37777777777 ffffffff FFFFFFFF
-2147483648 2147483647

*/
