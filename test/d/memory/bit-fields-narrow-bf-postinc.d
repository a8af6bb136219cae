/*
 * What a bit-field has is what its bits can hold, also as the value of the operation.
 *
 * @@ args: -q
 */
struct b { unsigned a:2; } v;
BEGIN
{
	x = v.a++;
	y = ++v.a;
	z = v.a--;
	v.a -= 2;
	printf("%d %d %d %d\n", x, y, z, v.a);
	exit(0);
}

/* @@ stdout
0 2 2 3

*/
