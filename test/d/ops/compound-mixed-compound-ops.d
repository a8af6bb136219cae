/*
 * op= computes in the common type and stores in the left one.
 *
 * @@ args: -q
 */
BEGIN
{
	x = 100;
	x += 5;
	printf("%d ", x);
	x -= 10;
	printf("%d ", x);
	x *= 2;
	printf("%d ", x);
	x /= 3;
	printf("%d ", x);
	x %= 7;
	printf("%d ", x);
	x <<= 4;
	printf("%d ", x);
	x >>= 2;
	printf("%d ", x);
	x |= 3;
	printf("%d ", x);
	x &= 0xa;
	printf("%d ", x);
	x ^= 0xff;
	printf("%d\n", x);
	exit(0);
}

/* @@ stdout
105 95 190 63 0 0 0 3 2 253

*/
