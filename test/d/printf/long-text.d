/*
 * Strings are not cut to a column; text beyond ASCII passes.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%s|%5s|%s\n", "a string that is longer than thirty-three columns, and than fifty as well", "longer", "\303\244");
	printf("%s\n", strjoin("two ", "halves"));
	exit(0);
}

/* @@ stdout
a string that is longer than thirty-three columns, and than fifty as well|longer|ä
two halves

*/
