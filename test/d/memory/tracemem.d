/*
 * tracemem() dumps bytes; a third argument says how many, a negative one all.
 *
 * @@ args: -q
 */
char c[20];
BEGIN
{
	c[0] = 'a';
	c[1] = 0x1f;
	c[16] = 0x7f;
	c[19] = '~';
	tracemem(c, 20);
	tracemem(&c[0], 20, 17);
	tracemem(&c[16], 4, -1);
	tracemem(&c[0], 4, 0);
	tracemem(&c[0], 4, 9);
	exit(0);
}

/* @@ stdout

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 61 1f 00 00 00 00 00 00 00 00 00 00 00 00 00 00  a...............
        10: 7f 00 00 7e                                      ...~

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 61 1f 00 00 00 00 00 00 00 00 00 00 00 00 00 00  a...............
        10: 7f                                               .

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 7f 00 00 7e                                      ...~

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 61 1f 00 00                                      a...

*/
