/*
 * Parameters: several, of other inlines, named like variables and inlines.
 *
 * @@ args: -q -r us-le.pcap
 */
int b;
inline int a = 100;
inline int add[int a, int b] = a + b;
inline int twice[int x] = add[x, x];
inline int scaled[int x] = x * a;
inline int nothing = 0;
BEGIN
{
	b = 7;
	printf("%d %d %d\n", add[1, 2], twice[add[a, b]], scaled[b]);
	printf("%d %d\n", a, nothing ? 1 : twice[twice[twice[1]]]);
	exit(0);
}

/* @@ stdout
3 214 700
100 8

*/
