/*
 * short, signed and unsigned, by each conversion and by those that ask for a short.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %i %u %o %x %X\n", (short)-1, (short)-1, (short)-1, (short)-1, (short)-1, (short)-1);
	printf("%d %u %x\n", (unsigned short)-1, (unsigned short)-1, (unsigned short)-1);
	printf("%hd %hi %hx %hX %hu %ho %hx\n", (short)-2, (short)-2, (short)-2, (short)-2, (unsigned short)-2, (unsigned short)-2, (unsigned short)-2);
	exit(0);
}

/* @@ stdout
-1 -1 65535 177777 ffff FFFF
65535 65535 ffff
-2 -2 fffe FFFE 65534 177776 fffe

*/
