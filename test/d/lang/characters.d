/*
 * Character constants: escapes, and several characters in one.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	printf("%d %d %d %d %d\n", 'a', '\n', '\\', '\'', '"');
	printf("%d %d %d %d\n", '\x41', '\101', '\0', '\"');
	printf("%x %x %x\n", 'ab', 'abcd', 'abcdefgh');
	printf("%s|%s|%s\n", "tab\there", "quote\"d \x41\102", "one \
line");
}

/* @@ stdout
97 10 92 39 34
65 65 0 34
6162 61626364 6162636465666768
tab	here|quote"d AB|one line

*/
