/*
 * The value of an assignment is what was stored.
 *
 * @@ args: -q
 */
uint8_t u;
char c;
BEGIN
{
	x = (u = 300) + 1;
	y = (c = 255);
	printf("%d %d %d\n", x, y, (u += 250));
	exit(0);
}

/* @@ stdout
45 -1 38

*/
