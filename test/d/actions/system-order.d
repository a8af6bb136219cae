/*
 * What system() prints stands where the program calls it.
 *
 * @@ args: -qw
 */
BEGIN
{
	printf("before\n");
	system("echo from the shell");
	printf("after\n");
	system("printf '%%s-%%d\\n' %s %d", "word", 42);
	exit(0);
}

/* @@ stdout
before
from the shell
after
word-42

*/
