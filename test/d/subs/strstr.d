/*
 * strstr(): the rest of the string from what was found on, or NULL.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", strstr("foobar", "bar"));
	printf("[%s]\n", strstr("foobar", "foobar"));
	printf("[%s]\n", strstr("foobar", "o"));
	printf("[%s]\n", strstr("foobar", ""));
	printf("[%s]\n", strstr("aaab", "aab"));
	printf("[%s]\n", strstr("", ""));
	printf("[%s]\n", strstr("foobar", "baz") == NULL ? "NULL" : "string");
	printf("[%s]\n", strstr("", "a") == NULL ? "NULL" : "string");
	printf("[%s]\n", strstr("ab", "abc") == NULL ? "NULL" : "string");
	printf("[%s]\n", strstr("foobar", "f") == NULL ? "NULL" : "string");
	printf("[%s]\n", strstr("a", "b") != NULL ? "found" : "not found");
	exit(0);
}

/* @@ stdout
[bar]
[foobar]
[oobar]
[foobar]
[aab]
[]
[NULL]
[NULL]
[NULL]
[string]
[not found]

*/
