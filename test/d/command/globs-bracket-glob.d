/*
 * Descriptions: fields left out, globs, the same probe twice in one clause.
 *
 * @@ args: -q
 */
[BE]*, :::E?D
{
	n++;
}
END
{
	printf("%d\n", n);
	exit(0);
}
BEGIN
{
	exit(0);
}

/* @@ stdout
2

*/
