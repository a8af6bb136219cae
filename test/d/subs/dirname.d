/*
 * dirname() as of SVR4.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", dirname(""));
	printf("[%s]\n", dirname("/"));
	printf("[%s]\n", dirname("//"));
	printf("[%s]\n", dirname("///"));
	printf("[%s]\n", dirname("a"));
	printf("[%s]\n", dirname("/a"));
	printf("[%s]\n", dirname("a/"));
	printf("[%s]\n", dirname("/a/"));
	printf("[%s]\n", dirname("a/b"));
	printf("[%s]\n", dirname("/a/b"));
	printf("[%s]\n", dirname("/a/b/"));
	printf("[%s]\n", dirname("/a/b//"));
	printf("[%s]\n", dirname("//a//b"));
	printf("[%s]\n", dirname("a//b"));
	printf("[%s]\n", dirname("."));
	printf("[%s]\n", dirname(".."));
	printf("[%s]\n", dirname("/.."));
	printf("[%s]\n", dirname("/usr/lib/lib.so"));
	exit(0);
}

/* @@ stdout
[.]
[/]
[/]
[/]
[.]
[/]
[.]
[/]
[a]
[/a]
[/a]
[/a]
[//a]
[a]
[.]
[.]
[/]
[/usr/lib]

*/
