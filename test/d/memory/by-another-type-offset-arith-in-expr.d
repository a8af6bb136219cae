/*
 * One memory under several types.
 *
 * @@ args: -q
 */
struct s { int a; int b[4]; } v;
BEGIN
{
	v.b[3] = 5;
	p = (int *)((uintptr_t)&v.a + offsetof(struct s, b) + 3 * sizeof(int));
	printf("%d\n", *p);
	exit(0);
}

/* @@ stdout
5

*/
