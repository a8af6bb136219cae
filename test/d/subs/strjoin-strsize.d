/*
 * strjoin() is cut at strsize.
 *
 * @@ args: -q -x strsize=8
 */
BEGIN
{
	printf("[%s]\n", strjoin("01234", "56789"));
	printf("[%s]\n", strjoin("01234567", "x"));
	printf("[%s]\n", strjoin("012345678", "x"));
	printf("[%s]\n", strjoin("0123456", "xy"));
	exit(0);
}

/* @@ stdout
[01234567]
[01234567]
[01234567]
[0123456x]

*/
