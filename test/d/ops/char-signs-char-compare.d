/*
 * char is signed, and is an int in every operation.
 *
 * @@ args: -q
 */
BEGIN
{
	c = (char)200;
	u = (unsigned char)200;
	printf("%d %d %d %d\n", c == u, c < 0, u > 127, c == -56);
	exit(0);
}

/* @@ stdout
0 1 1 1

*/
