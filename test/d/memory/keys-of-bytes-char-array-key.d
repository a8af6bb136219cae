/*
 * Structures, arrays and pointers as keys.
 *
 * @@ args: -q
 */
char k[4];
BEGIN
{
	k[0] = 'a';
	c[k] = 5;
	k[1] = 'b';
	printf("%d ", c[k]);
	k[1] = 0;
	printf("%d\n", c[k]);
	exit(0);
}

/* @@ stdout
0 5

*/
