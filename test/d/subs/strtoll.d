/*
 * strtoll(): blanks, a sign, digits up to what is none; what overflows wraps round.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%d]\n", strtoll("0"));
	printf("[%d]\n", strtoll("123"));
	printf("[%d]\n", strtoll("-123"));
	printf("[%d]\n", strtoll("+7"));
	printf("[%d]\n", strtoll("  \t 42xyz"));
	printf("[%d]\n", strtoll("\n42"));
	printf("[%d]\n", strtoll("- 1"));
	printf("[%d]\n", strtoll("--1"));
	printf("[%d]\n", strtoll(""));
	printf("[%d]\n", strtoll("x"));
	printf("[%d]\n", strtoll("9223372036854775807"));
	printf("[%d]\n", strtoll("-9223372036854775808"));
	printf("[%d]\n", strtoll("9223372036854775808"));
	printf("[%d]\n", strtoll("18446744073709551616"));
	printf("[%d]\n", strtoll("0x10"));
	printf("[%d]\n", strtoll("0x10", 16));
	printf("[%d]\n", strtoll("0XfF", 16));
	printf("[%d]\n", strtoll("0xg", 16));
	printf("[%d]\n", strtoll("ff", 16));
	printf("[%d]\n", strtoll("-0x10", 16));
	printf("[%d]\n", strtoll("0777", 8));
	printf("[%d]\n", strtoll("789", 8));
	printf("[%d]\n", strtoll("1012", 2));
	printf("[%d]\n", strtoll("Zz", 36));
	printf("[%d]\n", strtoll(lltostr(-5)));
	exit(0);
}

/* @@ stdout
[0]
[123]
[-123]
[7]
[42]
[0]
[0]
[0]
[0]
[0]
[9223372036854775807]
[-9223372036854775808]
[-9223372036854775808]
[0]
[0]
[16]
[255]
[0]
[255]
[-16]
[511]
[7]
[5]
[1295]
[-5]

*/
