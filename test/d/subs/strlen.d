/*
 * strlen(): bytes, not letters; a variable that was never set is empty.
 *
 * @@ args: -q
 */
string unset;
BEGIN
{
	printf("[%d]\n", strlen(""));
	printf("[%d]\n", strlen("abc"));
	printf("[%d]\n", strlen(unset));
	printf("[%d]\n", strlen("a\tb\\"));
	printf("[%d]\n", strlen("\303\244"));
	printf("[%d]\n", strlen(probename));
	printf("[%d]\n", sizeof (strlen("")));
	exit(0);
}

/* @@ stdout
[0]
[3]
[0]
[4]
[2]
[5]
[8]

*/
