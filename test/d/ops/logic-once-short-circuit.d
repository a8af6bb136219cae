/*
 * && and || stop where they are decided, ^^ does not; sizeof evaluates nothing.
 *
 * @@ args: -q
 */
BEGIN
{
	x = 0;
	y = 0;
	x && (y = 1);
	x || (y += 10);
	printf("%d\n", y);
	1 || (y = 100/x);
	printf("%d\n", y);
	exit(0);
}
ERROR
{
	exit(1);
}

/* @@ stdout
10
10

*/
