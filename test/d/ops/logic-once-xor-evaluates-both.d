/*
 * && and || stop where they are decided, ^^ does not; sizeof evaluates nothing.
 *
 * @@ args: -q
 */
BEGIN
{
	x = 0;
	y = 0;
	z = (x++ ^^ y++);
	printf("%d %d %d\n", x, y, z);
	exit(0);
}

/* @@ stdout
1 1 0

*/
