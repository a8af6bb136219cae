/*
 * What a bit-field has is what its bits can hold, also as the value of the operation.
 *
 * @@ args: -q
 */
struct b { unsigned a:4; int b:4; unsigned long long c:33; uint8_t d:3; } v;
BEGIN
{
	v.a = 5;
	printf("%d %d %d %d\n", v.a - 6 < 0, sizeof(v.a + 1), sizeof(v.c + 1), v.d - 1 < 0);
	exit(0);
}

/* @@ stdout
1 4 8 1

*/
