/*
 * One memory under several types.
 *
 * @@ args: -q
 */
union u { uint64_t l; uint8_t b[8]; uint16_t s[4]; } v;
BEGIN
{
	v.l = 0x0807060504030201;
	i = 7;
	printf("%d %d %x\n", v.b[i], v.b[0], v.s[1]);
	v.b[7] = 0x7f;
	printf("%x\n", v.l >> 56);
	exit(0);
}

/* @@ stdout
8 1 403
7f

*/
