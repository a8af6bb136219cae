/*
 * Steps of pointers, and through them.
 *
 * @@ args: -q
 */
int v[4];
BEGIN
{
	p = &v[3];
	p[-1] = 8;
	v[3] = 9;
	printf("%d %d\n", v[2], *(p - 1) + *p);
	exit(0);
}

/* @@ stdout
8 17

*/
