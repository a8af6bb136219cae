/*
 * Escapes in a format: \b stays, octal and hexadecimal ones, the text ends at a NUL.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("a\bb\tc\\d\"e'f?g\101\x41\n");
	printf("cut\0here %d %s");
	printf("\n100%% %d%%%d\n", 1, 2);
	exit(0);
}

/* @@ stdout
ab	c\d"e'f?gAA
cut
100% 1%2

*/
