/*
 * strjoin(): one behind the other.
 *
 * @@ args: -q
 */
string unset;
BEGIN
{
	printf("[%s]\n", strjoin("ab", "cd"));
	printf("[%s]\n", strjoin("", ""));
	printf("[%s]\n", strjoin("", "x"));
	printf("[%s]\n", strjoin("x", ""));
	printf("[%s]\n", strjoin(unset, unset));
	printf("[%s]\n", strjoin(strjoin("a", "b"), strjoin("c", lltostr(4))));
	printf("[%s]\n", strjoin(probeprov, probename));
	exit(0);
}

/* @@ stdout
[abcd]
[]
[x]
[x]
[]
[abc4]
[dtraceBEGIN]

*/
