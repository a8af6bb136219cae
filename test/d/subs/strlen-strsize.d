/*
 * strlen() sees strsize bytes of a string.
 *
 * @@ args: -q -x strsize=8
 */
BEGIN
{
	printf("[%d]\n", strlen("0123456789abcdef"));
	printf("[%d]\n", strlen(strjoin("01234567", "x")));
	exit(0);
}

/* @@ stdout
[8]
[8]

*/
