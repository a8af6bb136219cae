/*
 * toupper() and tolower() know the letters of ASCII.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", toupper("abcxyz ABC 019 @[`{"));
	printf("[%s]\n", tolower("ABCXYZ abc 019 @[`{"));
	printf("[%s]\n", toupper("\303\244"));
	printf("[%s]\n", toupper(""));
	printf("[%s]\n", tolower(strjoin("A", "B")));
	printf("[%s]\n", tolower(probename));
	exit(0);
}

/* @@ stdout
[ABCXYZ ABC 019 @[`{]
[abcxyz abc 019 @[`{]
[ä]
[]
[ab]
[begin]

*/
