/*
 * Structures and arrays as elements.
 *
 * @@ args: -q
 */
struct s { int v[3]; };
struct s m[string];
BEGIN
{
	m["k"].v[1] = 9;
	i = 1;
	printf("%d %d\n", m["k"].v[i], m["k"].v[2]);
	exit(0);
}

/* @@ stdout
9 0

*/
