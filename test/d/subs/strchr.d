/*
 * strchr() and strrchr(): the rest from the first or the last such character on.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", strchr("/a/b", '/'));
	printf("[%s]\n", strrchr("/a/b", '/'));
	printf("[%s]\n", strchr("abc", 'c'));
	printf("[%s]\n", strrchr("abc", 'a'));
	printf("[%s]\n", strchr("abc", 98));
	printf("[%s]\n", strchr("abc", 0));
	printf("[%s]\n", strrchr("abc", '\0'));
	printf("[%s]\n", strchr("abc", 0x161));
	printf("[%s]\n", strchr("abc", 'x') == NULL ? "NULL" : "string");
	printf("[%s]\n", strrchr("abc", 'x') == NULL ? "NULL" : "string");
	printf("[%s]\n", strchr("", 'x') == NULL ? "NULL" : "string");
	exit(0);
}

/* @@ stdout
[/a/b]
[/b]
[c]
[abc]
[bc]
[]
[]
[abc]
[NULL]
[NULL]
[NULL]

*/
