/*
 * %S shows escapes, and the end of the string.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%S] [%S] [%S]\n", "plain", "tab\tnewline\nquote\"backslash\\", "");
	printf("[%S]\n", "\a\b\f\r\v\001\177\377");
	printf("[%12S] [%-12S] [%.4S]\n", "a\n", "a\n", "a\nbcd");
	exit(0);
}

/* @@ stdout
[plain\0] [tab\tnewline\nquote\"backslash\\\0] [\0]
[\a\b\f\r\v\001\177\377\0]
[       a\n\0] [a\n\0       ] [a\nb]

*/
