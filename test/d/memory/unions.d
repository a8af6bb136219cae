/*
 * Members of a union share their bytes.
 *
 * @@ args: -q
 */
union value { uint32_t whole; uint16_t half[2]; uint8_t byte[4]; struct { uint16_t low, high; } part; };
union value v;

BEGIN
{
	v.whole = 0x01020304;
	printf("%x %x %x %x %x\n", v.half[0], v.half[1], v.byte[0], v.byte[3], v.part.high);
	v.byte[1] = 0xff;
	v.part.high = 0xabcd;
	printf("%x %d\n", v.whole, sizeof(v));
	exit(0);
}

/* @@ stdout
304 102 4 1 102
abcdff04 4

*/
