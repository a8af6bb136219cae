/*
 * One memory under several types.
 *
 * @@ args: -q
 */
union u { int a; char b[4]; } v;
BEGIN
{
	v.a = 0x64636261;
	p = &v.b[0];
	printf("%c%c%c%c\n", p[0], p[1], p[2], p[3]);
	exit(0);
}

/* @@ stdout
abcd

*/
