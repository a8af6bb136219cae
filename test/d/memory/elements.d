/*
 * Elements of associative arrays can be structures; one that was never set reads as zeros.
 *
 * @@ args: -q
 */
struct record { int n; string who; char c[4]; };
struct record seen[string, int], one;
string names[int];

BEGIN
{
	seen["a", 1].n = 5;
	seen["a", 1].who = "somebody";
	seen["a", 1].n++;
	printf("%d %s %d [%s]\n", seen["a", 1].n, seen["a", 1].who, seen["b", 1].n, seen["b", 1].who);
	one = seen["a", 1];
	one.n *= 2;
	seen["b", 2] = one;
	printf("%d %d\n", seen["b", 2].n, seen["a", 1].n);
	seen["b", 2].c[i = 1] = 'x';
	printf("%c %d\n", seen["b", 2].c[1], i);
	names[1] = "one";
	names[1] = NULL;
	printf("[%s] %d\n", names[1], names[1] == NULL);
	exit(0);
}

/* @@ stdout
6 somebody 0 []
12 6
x 1
[] 1

*/
