/*
 * Descriptions: fields left out, globs, the same probe twice in one clause.
 *
 * @@ args: -q
 */
:::BEGIN
{
	printf("1");
}
dtrace:::BEGIN
{
	printf("2");
}
::BEGIN
{
	printf("3");
}
dtrace:::
{
	n++;
}
BEG*
{
	printf("4");
}
BEGI?
{
	printf("5");
}
[A-B]EGIN
{
	printf("6");
}
END
{
	printf("%d\n", n);
}
BEGIN
{
	exit(0);
}

/* @@ stdout
1234562

*/
