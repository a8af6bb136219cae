/*
 * rindex(): as in Perl, from the start backwards.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%d]\n", rindex("foobarbaz", "ba"));
	printf("[%d]\n", rindex("foobarbaz", "ba", 5));
	printf("[%d]\n", rindex("foobarbaz", "ba", 3));
	printf("[%d]\n", rindex("foobarbaz", "ba", 2));
	printf("[%d]\n", rindex("foobarbaz", "f", 0));
	printf("[%d]\n", rindex("foobarbaz", "f", -1));
	printf("[%d]\n", rindex("foobarbaz", "z", 100));
	printf("[%d]\n", rindex("foobarbaz", ""));
	printf("[%d]\n", rindex("foobarbaz", "", 4));
	printf("[%d]\n", rindex("foobarbaz", "", 100));
	printf("[%d]\n", rindex("foobarbaz", "", -1));
	printf("[%d]\n", rindex("", ""));
	printf("[%d]\n", rindex("", "", 5));
	printf("[%d]\n", rindex("", "", -5));
	printf("[%d]\n", rindex("", "a"));
	printf("[%d]\n", rindex("ab", "abc"));
	printf("[%d]\n", rindex("aaa", "aa"));
	exit(0);
}

/* @@ stdout
[6]
[3]
[3]
[-1]
[0]
[-1]
[8]
[9]
[4]
[9]
[0]
[0]
[0]
[0]
[-1]
[-1]
[1]

*/
