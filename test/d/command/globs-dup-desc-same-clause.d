/*
 * Descriptions: fields left out, globs, the same probe twice in one clause.
 *
 * @@ args: -q
 */
BEGIN, BEGIN, dtrace:::BEGIN
{
	n++;
}
BEGIN
{
	printf("%d\n", n);
	exit(0);
}

/* @@ stdout
1

*/
