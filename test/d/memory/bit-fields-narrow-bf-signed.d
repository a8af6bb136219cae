/*
 * What a bit-field has is what its bits can hold, also as the value of the operation.
 *
 * @@ args: -q
 */
struct b { int a:1; int b:31; signed char c:7; } v;
BEGIN
{
	v.a = 1;
	v.b = 0x7fffffff;
	v.c = 64;
	printf("%d %d %d\n", v.a, v.b, v.c);
	exit(0);
}

/* @@ stdout
-1 -1 -64

*/
