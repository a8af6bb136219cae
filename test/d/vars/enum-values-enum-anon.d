/*
 * Enumerators are integers: in keys, in arrays, with others.
 *
 * @@ args: -q
 */
enum { RED = 1, GREEN = RED << 4, BLUE = RED | GREEN };
BEGIN
{
	printf("%d %d %d\n", RED, GREEN, BLUE);
	exit(0);
}

/* @@ stdout
1 16 17

*/
