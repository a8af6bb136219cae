/*
 * Structures that point to each other.
 *
 * @@ args: -q
 */
struct s { struct s *next; int v; } a;
BEGIN
{
	a.v = 1;
	a.next = &a.next == NULL ? NULL : a.next;
	printf("%d %d\n", a.v, sizeof(a));
	exit(0);
}

/* @@ stdout
1 16

*/
