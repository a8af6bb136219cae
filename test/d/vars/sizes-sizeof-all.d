/*
 * sizeof of types, of values, of strings.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %d %d %d %d %d %d %d %d %d\n", sizeof(char), sizeof(short), sizeof(int), sizeof(long), sizeof(long long), sizeof(float), sizeof(double), sizeof(long double), sizeof(void *), sizeof(string));
	printf("%d %d %d %d\n", sizeof("abc"), sizeof(""), sizeof('a'), sizeof(sizeof(int)));
	exit(0);
}

/* @@ stdout
1 2 4 8 8 4 8 16 8 257
4 1 4 8

*/
