/*
 * What was never set is 0 or "", whatever its type.
 *
 * @@ args: -q
 */
int g;
self int s;
this int t;
string gs;
self string ss;
this string ts;
int aa[int];
string as[int];
BEGIN
{
	printf("%d %d %d [%s] [%s] [%s] %d [%s]\n", g, self->s, this->t, gs, self->ss, this->ts, aa[1], as[1]);
	exit(0);
}

/* @@ stdout
0 0 0 [] [] [] 0 []

*/
