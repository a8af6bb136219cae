/*
 * char, signed and unsigned, by each conversion.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %i %u %o %x %X\n", (char)-1, (char)-1, (char)-1, (char)-1, (char)-1, (char)-1);
	printf("%d %i %u %o %x %X\n", (unsigned char)-1, (unsigned char)-1, (unsigned char)-1, (unsigned char)-1, (unsigned char)-1, (unsigned char)-1);
	printf("%d %d\n", (int8_t)-128, (uint8_t)128);
	exit(0);
}

/* @@ stdout
-1 -1 255 377 ff FF
255 255 255 377 ff FF
-128 128

*/
