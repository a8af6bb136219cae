/*
 * Bit-fields beside others, and across bytes.
 *
 * @@ args: -q
 */
struct b { unsigned a:4; } v;
BEGIN
{
	v.a = 3;
	m[v.a] = 7;
	printf("%d %d %s\n", m[3], v.a ? 1 : 0, v.a == 3 ? "y" : "n");
	exit(0);
}

/* @@ stdout
7 1 y

*/
