/*
 * char is signed, and is an int in every operation.
 *
 * @@ args: -q
 */
BEGIN
{
	c = 'a';
	s = (short)1;
	l = 1L;
	printf("%d %d %d %d %d\n", sizeof(c), sizeof(s + s), sizeof(l + s), sizeof(s * 1u), sizeof(-s));
	exit(0);
}

/* @@ stdout
4 4 8 4 4

*/
