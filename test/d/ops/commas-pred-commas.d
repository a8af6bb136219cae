/*
 * Commas in expressions, arguments and predicates.
 *
 * @@ args: -q
 */
BEGIN /(1, 0)/
{
	printf("no\n");
}
BEGIN /(0, 1)/
{
	printf("yes\n");
	exit(0);
}

/* @@ stdout
yes

*/
