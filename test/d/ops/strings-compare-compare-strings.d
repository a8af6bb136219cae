/*
 * Strings are compared by their bytes; NULL is the empty one.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %d %d %d %d %d\n", "a" == "a", "a" != "b", "a" < "b", "b" <= "a", "abc" > "ab", "" >= "");
	s = "hello";
	printf("%d %d\n", s == "hello", s < "help");
	exit(0);
}

/* @@ stdout
1 1 1 0 1 1
1 1

*/
