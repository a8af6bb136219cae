/*
 * Strings are compared by their bytes; NULL is the empty one.
 *
 * @@ args: -q
 */
BEGIN
{
	a = "1";
	b = "2";
	t = a;
	a = b;
	b = t;
	printf("%s%s%s\n", a, b, t);
	exit(0);
}

/* @@ stdout
211

*/
