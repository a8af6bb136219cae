/*
 * Strings are compared by their bytes; NULL is the empty one.
 *
 * @@ args: -q
 */
string s;
BEGIN
{
	printf("%d %d ", s == NULL, s != NULL);
	s = "x";
	printf("%d %d\n", s == NULL, NULL != s);
	exit(0);
}

/* @@ stdout
1 0 0 1

*/
