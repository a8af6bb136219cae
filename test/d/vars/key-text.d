/*
 * Equal strings are equal keys, however they came about.
 *
 * @@ args: -q
 */
struct { string n; char c[4]; } s;
string unset;
self string none;
BEGIN
{
	i = 1;
	s.n = "ab";
	s.c[0] = 'a';
	m["x", strjoin("a", "b"), 1] = 5;
	printf("%d %d %d %d\n", m["x", "ab", 1], m[strjoin("x", ""), s.n, 1], m[i ? "x" : s.n, "ab", 1], m["x", "ab", 2]);
	c[stringof(s.c)] = 6;
	printf("%d %d\n", c["a"], c[strjoin("a", "")]);
	e[""] = 7;
	printf("%d %d %d %d\n", e[unset], e[self->none], e[strjoin("", "")], e[probemod]);
	unset = NULL;
	f[unset] = 8;
	printf("%d\n", f[""]);
	exit(0);
}

/* @@ stdout
5 5 5 0
6 6
7 7 7 7
8

*/
