/*
 * Enumerators are integers: in keys, in arrays, with others.
 *
 * @@ args: -q
 */
enum e { A = 1, B = 2 };
enum e v[3];
BEGIN
{
	v[0] = B;
	v[1] = A | B;
	printf("%d %d %d %d\n", v[0], v[1], v[2], v[0] == B);
	exit(0);
}

/* @@ stdout
2 3 0 1

*/
