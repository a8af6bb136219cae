/*
 * Structures that point to each other.
 *
 * @@ args: -q
 */
struct n { int v; struct n *next; } a[3];
BEGIN
{
	a[0].v = 1;
	a[1].v = 2;
	a[2].v = 3;
	a[0].next = &a[1];
	a[1].next = &a[2];
	printf("%d %d %d %d\n", a[0].next->v, a[0].next->next->v, a[0].next->next->next == NULL, (&a[1])->next->v);
	exit(0);
}

/* @@ stdout
2 3 1 3

*/
