/*
 * Structures and arrays as elements.
 *
 * @@ args: -q
 */
struct s { int a; string b; };
struct s m[int, string];
BEGIN
{
	m[1, "x"].a = 4;
	m[1, "x"].b = "bb";
	m[2, "y"] = m[1, "x"];
	m[1, "x"].a = 5;
	printf("%d %s %d %d\n", m[2, "y"].a, m[2, "y"].b, m[1, "x"].a, m[3, "z"].a);
	exit(0);
}

/* @@ stdout
4 bb 5 0

*/
