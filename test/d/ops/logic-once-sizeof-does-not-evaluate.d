/*
 * && and || stop where they are decided, ^^ does not; sizeof evaluates nothing.
 *
 * @@ args: -q
 */
BEGIN
{
	i = 1;
	x = sizeof(i++);
	printf("%d %d\n", x, i);
	exit(0);
}

/* @@ stdout
4 1

*/
