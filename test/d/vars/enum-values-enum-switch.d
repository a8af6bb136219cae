/*
 * Enumerators are integers: in keys, in arrays, with others.
 *
 * @@ args: -q
 */
enum { ONE = 1, TWO, TEN = 10, ELEVEN, NEG = -3 };
BEGIN
{
	x = ELEVEN;
	m[TWO] = 4;
	printf("%d %d %d %s %d\n", x, m[2], ONE | TWO, x == ELEVEN ? "eleven" : "no", NEG * 2);
	exit(0);
}

/* @@ stdout
11 4 3 eleven -6

*/
