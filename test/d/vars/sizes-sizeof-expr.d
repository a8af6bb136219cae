/*
 * sizeof of types, of values, of strings.
 *
 * @@ args: -q
 */
BEGIN
{
	c = (char)1;
	printf("%d %d %d %d %d\n", sizeof(c), sizeof(c + c), sizeof(c << 1L), sizeof(1 ? c : c), sizeof c);
	s = "abcd";
	printf("%d %d %d\n", sizeof(s), sizeof(pid), sizeof(timestamp));
	exit(0);
}

/* @@ stdout
1 4 4 4 1
257 4 8

*/
