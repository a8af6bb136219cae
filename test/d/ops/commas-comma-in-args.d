/*
 * Commas in expressions, arguments and predicates.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %d\n", (1, 2), 3);
	exit(0);
}

/* @@ stdout
2 3

*/
