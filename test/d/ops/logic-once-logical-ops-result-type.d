/*
 * && and || stop where they are decided, ^^ does not; sizeof evaluates nothing.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %d %d\n", sizeof(1L && 1L), sizeof(1L == 1L), sizeof(!1L));
	exit(0);
}

/* @@ stdout
4 4 4

*/
