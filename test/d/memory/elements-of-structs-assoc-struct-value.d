/*
 * Structures and arrays as elements.
 *
 * @@ args: -q
 */
struct s { int x; char y; };
struct s a[int];
BEGIN
{
	a[1].x = 5;
	a[1].y = 'q';
	b = a[1];
	printf("%d %c %d\n", b.x, b.y, a[2].x);
	a[3] = b;
	printf("%d\n", a[3].x);
	exit(0);
}

/* @@ stdout
5 q 0
5

*/
