/*
 * trace() with -q: no columns, no blanks between.
 *
 * @@ args: -q
 */
BEGIN
{
	trace((char)-1); trace("|"); trace((unsigned char)-1); trace("|"); trace((short)-1); trace("|");
	trace((unsigned short)-1); trace("|"); trace(-1); trace("|"); trace(-1U); trace("|"); trace(-1LL); trace("|");
	trace(-1ULL); trace("|"); trace(""); trace("|"); trace((void *)16);
	exit(0);
}

/* @@ stdout
-1|255|-1|65535|-1|4294967295|-1|18446744073709551615||16
*/
