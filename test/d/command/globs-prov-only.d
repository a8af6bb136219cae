/*
 * Descriptions: fields left out, globs, the same probe twice in one clause.
 *
 * @@ args: -q
 */
dtrace:::
{
	printf("%s\n", probename);
}
BEGIN
{
	exit(0);
}

/* @@ stdout
BEGIN
END

*/
