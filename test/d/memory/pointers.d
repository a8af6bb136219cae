/*
 * Pointers into the program's own memory: arithmetic, differences, comparisons, members.
 *
 * @@ args: -q
 */
struct node { int value; struct node *next; char tag[4]; } nodes[3];
int a[4], *p, *q;

BEGIN
{
	p = &a[0];
	q = p + 3;
	*p = 5;
	*(p + 1) = 6;
	p[2] = 7;
	*q = p[0] + p[1] + p[2];
	q--;
	printf("%d %d %d %d %d\n", a[3], q - p, p < q, p == &a[0], *q);
	p++;
	++*p;
	printf("%d %d\n", *p++, *p);
	nodes[0].next = &nodes[1];
	nodes[1].next = &nodes[2];
	nodes[2].value = 42;
	nodes[0].next->next->tag[0] = 'z';
	printf("%d %s\n", nodes[0].next->next->value, stringof(nodes[2].tag));
	printf("%d\n", nodes[2].next == NULL);
	this->bytes = (uint8_t *)&a[0];
	this->bytes[1] = 1;
	printf("%d\n", a[0]);
	printf("%d %d\n", sizeof(*p), sizeof(nodes[0]));
	exit(0);
}

/* @@ stdout
18 2 1 1 7
7 7
42 z
1
261
4 24

*/
