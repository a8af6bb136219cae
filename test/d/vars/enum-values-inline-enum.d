/*
 * Enumerators are integers: in keys, in arrays, with others.
 *
 * @@ args: -q
 */
enum color { RED, GREEN };
inline enum color c = GREEN;
inline int n = GREEN + 1;
BEGIN
{
	printf("%d %d\n", c, n);
	exit(0);
}

/* @@ stdout
1 2

*/
