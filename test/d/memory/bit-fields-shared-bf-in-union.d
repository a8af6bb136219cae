/*
 * Bit-fields beside others, and across bytes.
 *
 * @@ args: -q
 */
union u { struct { unsigned lo:4; unsigned hi:4; } n; uint8_t b; } v;
BEGIN
{
	v.b = 0xa5;
	printf("%x %x\n", v.n.lo, v.n.hi);
	v.n.hi = 3;
	printf("%x\n", v.b);
	exit(0);
}

/* @@ stdout
5 a
35

*/
