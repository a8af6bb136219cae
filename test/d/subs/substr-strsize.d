/*
 * substr() of a string longer than strsize.
 *
 * @@ args: -q -x strsize=8
 */
BEGIN
{
	printf("[%s]\n", substr("0123456789", 0));
	printf("[%s]\n", substr("0123456789", 6));
	printf("[%s]\n", substr("0123456789", 9));
	printf("[%s]\n", substr("0123456789", -2));
	exit(0);
}

/* @@ stdout
[01234567]
[67]
[]
[67]

*/
