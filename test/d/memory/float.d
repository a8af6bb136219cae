/*
 * Floating-point members are copied, and printed by their formats.
 *
 * @@ args: -q
 */
struct { float f; double d; } x, y;
uint64_t *bits;
BEGIN
{
	bits = (uint64_t *)&x.d;
	*bits = 0x3ff8000000000000;
	y = x;
	y.d = x.d;
	printf("%f %.2f %e\n", y.d, x.d, x.f);
	exit(0);
}

/* @@ stdout
1.500000 1.50 0.000000e+00

*/
