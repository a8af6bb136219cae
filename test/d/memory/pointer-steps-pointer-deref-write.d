/*
 * Steps of pointers, and through them.
 *
 * @@ args: -q
 */
int v[2];
BEGIN
{
	p = &v[0];
	*p++ = 5;
	*p = 6;
	printf("%d %d\n", v[0], v[1]);
	(*p)--;
	*p += 10;
	printf("%d\n", v[1]);
	--*p;
	printf("%d\n", *p);
	exit(0);
}

/* @@ stdout
5 6
15
14

*/
