/*
 * Shifts: of the promoted left operand, arithmetic if that is signed; cut to the variable.
 *
 * @@ args: -q
 */
uint8_t b;
int8_t s;
BEGIN
{
	b = 0x81;
	b <<= 1;
	s = -128;
	s >>= 2;
	printf("%d %d\n", b, s);
	b = 0xff;
	b >>= 4;
	printf("%d\n", b);
	exit(0);
}

/* @@ stdout
2 -32
15

*/
