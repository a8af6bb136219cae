/*
 * One memory under several types.
 *
 * @@ args: -q
 */
int a[2];
BEGIN
{
	a[0] = 0x04030201;
	p = (char *)a;
	printf("%d %d %d\n", p[0], p[3], *(short *)(p + 1));
	u = (uintptr_t)p;
	q = (char *)(u + 2);
	printf("%d\n", *q);
	exit(0);
}

/* @@ stdout
1 4 770
3

*/
