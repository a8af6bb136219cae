/*
 * Structures that point to each other.
 *
 * @@ args: -q
 */
int v[2];
int *gp;
BEGIN
{
	gp = &v[1];
}
BEGIN
{
	*gp = 3;
	printf("%d\n", v[1]);
	exit(0);
}

/* @@ stdout
3

*/
