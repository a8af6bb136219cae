/*
 * basename() as of SVR4.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", basename(""));
	printf("[%s]\n", basename("/"));
	printf("[%s]\n", basename("//"));
	printf("[%s]\n", basename("///"));
	printf("[%s]\n", basename("a"));
	printf("[%s]\n", basename("/a"));
	printf("[%s]\n", basename("a/"));
	printf("[%s]\n", basename("/a/"));
	printf("[%s]\n", basename("a/b"));
	printf("[%s]\n", basename("/a/b"));
	printf("[%s]\n", basename("/a/b/"));
	printf("[%s]\n", basename("/a/b//"));
	printf("[%s]\n", basename("//a//b"));
	printf("[%s]\n", basename("."));
	printf("[%s]\n", basename(".."));
	printf("[%s]\n", basename("/.."));
	printf("[%s]\n", basename("/usr/lib/lib.so"));
	exit(0);
}

/* @@ stdout
[.]
[/]
[/]
[/]
[a]
[a]
[a]
[a]
[b]
[b]
[b]
[b]
[b]
[.]
[..]
[..]
[lib.so]

*/
