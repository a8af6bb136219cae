/*
 * Flags for signs, prefixes and zeros, of signed and unsigned values.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("[%+d] [%+d] [% d] [% d] [%+d] [%+u] [% i]\n", 5, -5, 5, -5, 5U, 5, 0);
	printf("[%#x] [%#X] [%#o] [%#x] [%#p] [%08x] [%-8x] [%#08x]\n", 255, 255, 8, 0, 255, 255, 255, 255);
	printf("[%-05d] [%+05d] [%+-5d] [%0 5d]\n", 7, 7, 7, 7);
	exit(0);
}

/* @@ stdout
[+5] [-5] [ 5] [-5] [5] [5] [ 0]
[0xff] [0XFF] [010] [0] [0xff] [000000ff] [ff      ] [0x0000ff]
[00007] [+0007] [+7   ] [ 0007]

*/
