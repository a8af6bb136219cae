/*
 * Arrays are variables; an index may be computed.
 *
 * @@ args: -q
 */
int a[5];
char text[8];
short grid[3][4];
string names[3];
self uint8_t bytes[4];
int i;

BEGIN
{
	a[0] = 1;
	a[1] = a[0] + 1;
	i = 2;
	a[i] = a[i - 1] * 2;
	a[i + 1] += a[i]++;
	a[4] = -7;
	printf("%d %d %d %d %d\n", a[0], a[1], a[2], a[3], a[4]);
	grid[i][3] = 23;
	grid[1][i] = grid[2][3] - 1;
	printf("%d %d %d %d\n", grid[2][3], grid[1][2], grid[0][0], sizeof(grid[0]));
	names[i] = "two";
	names[0] = names[2];
	printf("%s [%s] %s\n", names[0], names[1], names[i]);
	self->bytes[i] = 0x1ff;
	printf("%d\n", self->bytes[2]);
	text[0] = 'd';
	text[1] = 't';
	text[i] = '!';
	printf("%s %d %d\n", text, strlen(stringof(text)), sizeof(text));
	trace(text);
	trace(a);
	exit(0);
}

/* @@ stdout
1 2 5 4 -7
23 22 0 8
two [] two
255
dt! 3 8
dt!
             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 01 00 00 00 02 00 00 00 05 00 00 00 04 00 00 00  ................
        10: f9 ff ff ff                                      ....

*/
