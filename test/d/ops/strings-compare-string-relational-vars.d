/*
 * Strings are compared by their bytes; NULL is the empty one.
 *
 * @@ args: -q
 */
BEGIN
{
	a = "apple";
	b = "banana";
	printf("%d%d%d%d%d%d\n", a < b, a <= b, a > b, a >= b, a == b, a != b);
	exit(0);
}

/* @@ stdout
110001

*/
