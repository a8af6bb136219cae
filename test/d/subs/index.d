/*
 * index(): as in Perl, a start outside the string is moved to its nearer end.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%d]\n", index("foobarbaz", "ba"));
	printf("[%d]\n", index("foobarbaz", "ba", 3));
	printf("[%d]\n", index("foobarbaz", "ba", 4));
	printf("[%d]\n", index("foobarbaz", "ba", 7));
	printf("[%d]\n", index("foobarbaz", "f", -5));
	printf("[%d]\n", index("foobarbaz", "z", 100));
	printf("[%d]\n", index("foobarbaz", ""));
	printf("[%d]\n", index("foobarbaz", "", 4));
	printf("[%d]\n", index("foobarbaz", "", 9));
	printf("[%d]\n", index("foobarbaz", "", 100));
	printf("[%d]\n", index("foobarbaz", "", -1));
	printf("[%d]\n", index("", ""));
	printf("[%d]\n", index("", "", 5));
	printf("[%d]\n", index("", "", -5));
	printf("[%d]\n", index("", "a"));
	printf("[%d]\n", index("ab", "abc"));
	printf("[%d]\n", index("foobarbaz", "foobarbaz"));
	printf("[%d]\n", index("foobarbaz", "zz"));
	exit(0);
}

/* @@ stdout
[3]
[3]
[6]
[-1]
[0]
[-1]
[0]
[4]
[9]
[9]
[0]
[0]
[0]
[0]
[-1]
[-1]
[0]
[-1]

*/
