/*
 * sizeof of types, of values, of strings.
 *
 * @@ args: -q
 */
self int a[10];
BEGIN
{
	printf("%d %d\n", sizeof(self->a), sizeof(self->a[0]));
	exit(0);
}

/* @@ stdout
40 4

*/
