/*
 * Bit-fields beside others, and across bytes.
 *
 * @@ args: -q
 */
struct b { uint64_t a:20; uint64_t b:44; } v;
BEGIN
{
	v.a = 0xfffff;
	v.b = 0x12345678901;
	printf("%x %x %d\n", v.a, v.b, sizeof(v));
	exit(0);
}

/* @@ stdout
fffff 12345678901 8

*/
