/*
 * What operators make of types, as %d and %x show it.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %d %x %x\n", (char)-1 + 0, (unsigned char)255 + 1, ~(char)0, -(unsigned char)1);
	printf("%d %d %d\n", 1 == 1, -1 < 1, -1 < 1U);
	printf("%d %x %d\n", sizeof(int), 1 ? -1 : 0, (1 ? -1 : 0U));
	printf("%d %d\n", 2147483647 + 1, 2147483648);
	exit(0);
}

/* @@ stdout
-1 256 ffffffff ffffffff
1 1 0
4 ffffffff 4294967295
-2147483648 2147483648

*/
