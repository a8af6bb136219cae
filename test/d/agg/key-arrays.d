/*
 * Arrays and structures as keys: text if they look like it, else a dump.
 *
 * @@ args: -q
 */
char word[8]; int nums[5]; struct point { short x, y; } p;
BEGIN
{
	word[0] = 'a'; nums[0] = 1; p.x = 5; p.y = 258;
	@w[word] = count(); @n[nums] = count(); @p[p, 7] = count();
	printa("[%s] %@d\n", @w);
	exit(0);
}

/* @@ stdout
[a] 1


             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
        10: 00 00 00 00                                      ....
                1

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 05 00 02 01                                      ....
        7                1
*/
