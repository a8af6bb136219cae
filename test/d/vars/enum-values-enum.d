/*
 * Enumerators are integers: in keys, in arrays, with others.
 *
 * @@ args: -q
 */
enum e { A, B = 5, C, D = -2, E };
enum e v;
BEGIN
{
	v = C;
	printf("%d %d %d %d %d %d %d\n", A, B, C, D, E, v, sizeof(v));
	v = B + 1;
	printf("%d %d %d\n", v, v == C, v + 1);
	v++;
	printf("%d\n", v);
	exit(0);
}

/* @@ stdout
0 5 6 -2 -1 6 4
6 1 7
7

*/
