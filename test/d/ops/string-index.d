/*
 * A character of a string is a char; behind the text there are zeros.
 *
 * @@ args: -q
 */
string e[int];
BEGIN
{
	s = "wire"; e[1] = "tap"; i = 2; this->t = strjoin("d", e[1]);
	printf("%c%c%c %d %d\n", s[0], s[i], s[i + 1], s[4], s[256]);
	printf("%c %c %c %d\n", e[1][0], this->t[3], "literal"[6], sizeof(s[0]));
	printf("%d %d\n", strjoin("\377", "")[0], probename[0] == 'B');
	trace(s[1]);
	exit(0);
}

/* @@ stdout
wre 0 0
t p l 1
-1 1
105
*/
