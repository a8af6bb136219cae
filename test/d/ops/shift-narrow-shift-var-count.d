/*
 * Shifts: of the promoted left operand, arithmetic if that is signed; cut to the variable.
 *
 * @@ args: -q
 */
BEGIN
{
	n = 33;
	printf("%d %d\n", 1L << n, (1L << n) >> 30);
	i = 0x80000000;
	printf("%d\n", (int)i >> 4);
	exit(0);
}

/* @@ stdout
8589934592 8
-134217728

*/
