/*
 * The value of an assignment is what was stored.
 *
 * @@ args: -q
 */
char c;
short s;
int i;
uint8_t u8;
uint16_t u16;
int8_t i8;
BEGIN
{
	c = 200;
	s = 40000;
	i = 0x1ffffffff;
	u8 = 300;
	u16 = -1;
	i8 = 128;
	printf("%d %d %d %d %d %d\n", c, s, i, u8, u16, i8);
	c += 100;
	u8 += 250;
	u16++;
	i8--;
	printf("%d %d %d %d\n", c, u8, u16, i8);
	exit(0);
}

/* @@ stdout
-56 -25536 -1 44 65535 -128
44 38 0 127

*/
