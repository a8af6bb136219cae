/*
 * Structures and arrays as elements.
 *
 * @@ args: -q
 */
struct s { string n; int v; };
struct s a[string];
BEGIN
{
	a["x"].n = "name";
	a["x"].v = 3;
	printf("%s %d %s|\n", a["x"].n, a["x"].v, a["y"].n);
	exit(0);
}

/* @@ stdout
name 3 |

*/
