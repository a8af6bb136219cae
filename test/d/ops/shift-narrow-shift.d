/*
 * Shifts: of the promoted left operand, arithmetic if that is signed; cut to the variable.
 *
 * @@ args: -q
 */
BEGIN
{
	i = -8;
	u = 0x80000000;
	l = 1L;
	printf("%d %d %d %d\n", i >> 1, u >> 31, l << 40, 1 << 31);
	c = (char)-1;
	printf("%d %d\n", c >> 1, (uint8_t)255 << 1);
	exit(0);
}

/* @@ stdout
-4 1 1099511627776 -2147483648
-1 510

*/
