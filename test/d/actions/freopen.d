/*
 * Output goes to a file, is appended to it, and goes to where it was by freopen("").
 *
 * @@ args: -qw
 */
BEGIN
{
	printf("first\n");
	freopen("%s.%d", "out", 7);
	printf("to the file\n");
	system("echo so does the shell");
	freopen("");
	printf("back\n");
	freopen("out.7");
	printf("more\n");
	freopen("");
	system("cat out.7");
	exit(0);
}

/* @@ stdout
first
back
to the file
so does the shell
more

*/
