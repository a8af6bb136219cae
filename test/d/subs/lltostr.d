/*
 * lltostr(): decimal numbers are signed, others are not; 8 and 16 have their prefixes.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%s]\n", lltostr(0));
	printf("[%s]\n", lltostr(-1));
	printf("[%s]\n", lltostr(1234567890123));
	printf("[%s]\n", lltostr(-9223372036854775807 - 1));
	printf("[%s]\n", lltostr(0xffffffffffffffff));
	printf("[%s]\n", lltostr((char)-1));
	printf("[%s]\n", lltostr(42, 10));
	printf("[%s]\n", lltostr(-42, 10));
	printf("[%s]\n", lltostr(0, 8));
	printf("[%s]\n", lltostr(8, 8));
	printf("[%s]\n", lltostr(-1, 8));
	printf("[%s]\n", lltostr(0, 16));
	printf("[%s]\n", lltostr(255, 16));
	printf("[%s]\n", lltostr(-1, 16));
	printf("[%s]\n", lltostr(0, 2));
	printf("[%s]\n", lltostr(10, 2));
	printf("[%s]\n", lltostr(-1, 2));
	printf("[%s]\n", lltostr(35, 36));
	printf("[%s]\n", lltostr(-1, 36));
	printf("[%s]\n", lltostr(100, 7));
	exit(0);
}

/* @@ stdout
[0]
[-1]
[1234567890123]
[-9223372036854775808]
[-1]
[-1]
[42]
[-42]
[0]
[010]
[01777777777777777777777]
[0x0]
[0xff]
[0xffffffffffffffff]
[0]
[1010]
[1111111111111111111111111111111111111111111111111111111111111111]
[z]
[3w5e11264sgsf]
[202]

*/
