/*
 * cleanpath(): no //, /./ and /../; what comes before the first slash is left.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", cleanpath(""));
	printf("[%s]\n", cleanpath("/"));
	printf("[%s]\n", cleanpath("//"));
	printf("[%s]\n", cleanpath("a"));
	printf("[%s]\n", cleanpath("/a"));
	printf("[%s]\n", cleanpath("/a/"));
	printf("[%s]\n", cleanpath("/a//"));
	printf("[%s]\n", cleanpath("/a//b"));
	printf("[%s]\n", cleanpath("/a/./b"));
	printf("[%s]\n", cleanpath("/a/."));
	printf("[%s]\n", cleanpath("/a/./"));
	printf("[%s]\n", cleanpath("/a/../b"));
	printf("[%s]\n", cleanpath("/a/b/.."));
	printf("[%s]\n", cleanpath("/a/b/../"));
	printf("[%s]\n", cleanpath("/.."));
	printf("[%s]\n", cleanpath("/../a"));
	printf("[%s]\n", cleanpath("/../../a"));
	printf("[%s]\n", cleanpath("a/.."));
	printf("[%s]\n", cleanpath("a/../b"));
	printf("[%s]\n", cleanpath("a/../../b"));
	printf("[%s]\n", cleanpath("./a"));
	printf("[%s]\n", cleanpath("../a"));
	printf("[%s]\n", cleanpath("/a/..."));
	printf("[%s]\n", cleanpath("/a/.b"));
	printf("[%s]\n", cleanpath("/a/..b"));
	printf("[%s]\n", cleanpath("/a/b/../../c/"));
	printf("[%s]\n", cleanpath("/a/./././b//c/../d/"));
	exit(0);
}

/* @@ stdout
[]
[/]
[/]
[a]
[/a]
[/a/]
[/a/]
[/a/b]
[/a/b]
[/a/.]
[/a/]
[/b]
[/a/]
[/a/]
[/]
[/a]
[/a]
[/]
[/b]
[/b]
[./a]
[../a]
[/a/...]
[/a/.b]
[/a/..b]
[/c/]
[/a/b/d/]

*/
