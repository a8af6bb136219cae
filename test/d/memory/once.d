/*
 * The key or the address of an operand that is read and written is evaluated once.
 *
 * @@ args: -q
 */
int n[int], a[8], i, *p;
struct { int x[4]; } s[int];

BEGIN
{
	n[i++] += 5;
	n[i++]++;
	a[i++] += 3;
	++a[i++];
	printf("%d: %d %d %d %d\n", i, n[0], n[1], a[2], a[3]);
	p = &a[4];
	*p++ += 9;
	*p++ = 10;
	s[i++].x[i - 4] -= 1;
	printf("%d: %d %d %d\n", i, a[4], a[5], s[4].x[1]);
	exit(0);
}

/* @@ stdout
4: 5 1 3 1
5: 9 10 -1

*/
