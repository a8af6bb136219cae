/*
 * The file that the output goes to is emptied; what comes later is kept.
 *
 * @@ args: -qw
 */
BEGIN
{
	freopen("out");
	printf("old\n");
	ftruncate();
	printf("new\n");
	freopen("");
	system("cat out");
	exit(0);
}

/* @@ stdout
new

*/
