/*
 * substr(): as in Perl, negative numbers count from the end.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", substr("foobarbaz", 0));
	printf("[%s]\n", substr("foobarbaz", 3));
	printf("[%s]\n", substr("foobarbaz", 8));
	printf("[%s]\n", substr("foobarbaz", 9));
	printf("[%s]\n", substr("foobarbaz", 10));
	printf("[%s]\n", substr("foobarbaz", -1));
	printf("[%s]\n", substr("foobarbaz", -3));
	printf("[%s]\n", substr("foobarbaz", -9));
	printf("[%s]\n", substr("foobarbaz", -10));
	printf("[%s]\n", substr("foobarbaz", 0, 3));
	printf("[%s]\n", substr("foobarbaz", 3, 3));
	printf("[%s]\n", substr("foobarbaz", 3, 100));
	printf("[%s]\n", substr("foobarbaz", 3, 0));
	printf("[%s]\n", substr("foobarbaz", 0, -1));
	printf("[%s]\n", substr("foobarbaz", 3, -3));
	printf("[%s]\n", substr("foobarbaz", 3, -6));
	printf("[%s]\n", substr("foobarbaz", 3, -7));
	printf("[%s]\n", substr("foobarbaz", -3, 2));
	printf("[%s]\n", substr("foobarbaz", -3, -1));
	printf("[%s]\n", substr("foobarbaz", -12, 5));
	printf("[%s]\n", substr("foobarbaz", -12, 3));
	printf("[%s]\n", substr("foobarbaz", -12, 2));
	printf("[%s]\n", substr("foobarbaz", -12, -1));
	printf("[%s]\n", substr("foobarbaz", 20, -1));
	printf("[%s]\n", substr("foobarbaz", 9, 1));
	printf("[%s]\n", substr("", 0));
	printf("[%s]\n", substr("", -1, 1));
	exit(0);
}

/* @@ stdout
[foobarbaz]
[barbaz]
[z]
[]
[]
[z]
[baz]
[foobarbaz]
[foobarbaz]
[foo]
[bar]
[barbaz]
[]
[foobarba]
[bar]
[]
[]
[ba]
[ba]
[fo]
[]
[]
[]
[]
[]
[]
[]

*/
