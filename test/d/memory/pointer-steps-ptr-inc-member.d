/*
 * Steps of pointers, and through them.
 *
 * @@ args: -q
 */
struct s { int a; short b; } v[3];
BEGIN
{
	p = &v[0];
	p->a = 1;
	p++;
	p->a = 2;
	p[1].b = 3;
	(*p).b = 4;
	++p;
	printf("%d %d %d %d %d\n", v[0].a, v[1].a, v[2].b, v[1].b, p->b);
	p--;
	printf("%d\n", p->a++);
	printf("%d %d\n", p->a, v[1].a);
	exit(0);
}

/* @@ stdout
1 2 3 4 3
2
3 3

*/
