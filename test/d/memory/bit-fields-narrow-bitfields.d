/*
 * What a bit-field has is what its bits can hold, also as the value of the operation.
 *
 * @@ args: -q
 */
struct b { unsigned a:3; unsigned b:5; int c:4; unsigned d:20; } v;
BEGIN
{
	v.a = 7;
	v.b = 31;
	v.c = -1;
	v.d = 0xfffff;
	printf("%d %d %d %x %d\n", v.a, v.b, v.c, v.d, sizeof(v));
	v.a++;
	v.b += 3;
	v.c = 7;
	v.c++;
	v.d--;
	printf("%d %d %d %x\n", v.a, v.b, v.c, v.d);
	exit(0);
}

/* @@ stdout
7 31 -1 fffff 4
0 2 -8 ffffe

*/
