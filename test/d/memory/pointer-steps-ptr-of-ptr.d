/*
 * Steps of pointers, and through them.
 *
 * @@ args: -q
 */
int a[2];
int *p;
int **pp;
int *pa[2];
BEGIN
{
	a[1] = 5;
	pa[0] = &a[1];
	pp = &pa[0];
	printf("%d %d\n", **pp, *pa[0]);
	**pp = 6;
	printf("%d\n", a[1]);
	exit(0);
}

/* @@ stdout
5 5
6

*/
