/*
 * Structures and arrays are keys by their bytes.
 *
 * @@ args: -q
 */
struct pair { int x; int y; } p;
char c[6];
int n[struct pair];

BEGIN
{
	p.x = 1;
	p.y = 2;
	n[p] = 12;
	@pairs[p] = sum(1);
	p.y = 3;
	@pairs[p] = sum(1);
	c[0] = 'k';
	c[1] = 'e';
	c[2] = 'y';
	@text[c, 1] = count();
}
BEGIN { @pairs[p] = sum(2); p.y = 2; printf("%d\n", n[p]); p.y = 4; printf("%d\n", n[p]); exit(0); }

/* @@ stdout
12
0


             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 01 00 00 00 02 00 00 00                          ........
                1

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 01 00 00 00 03 00 00 00                          ........
                3
  key                                                       1                1
*/
