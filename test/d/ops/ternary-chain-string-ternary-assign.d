/*
 * ?: groups from the right, inside of its middle as well.
 *
 * @@ args: -q
 */
string s;
BEGIN
{
	s = 1 ? "yes" : "no";
	t = s == "yes" ? s : "none";
	printf("%s %s\n", s, t);
	exit(0);
}

/* @@ stdout
yes yes

*/
