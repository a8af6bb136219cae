/*
 * What a bit-field has is what its bits can hold, also as the value of the operation.
 *
 * @@ args: -q
 */
struct b { unsigned a:4; unsigned b:4; } v;
BEGIN
{
	v.a = 9;
	v.a <<= 1;
	v.b |= 5;
	v.b ^= 0xf;
	v.a += v.b;
	printf("%d %d\n", v.a, v.b);
	exit(0);
}

/* @@ stdout
12 10

*/
