/*
 * The value of an assignment is what was stored.
 *
 * @@ args: -q
 */
short s;
unsigned short us;
BEGIN
{
	s = 32767;
	us = 65535;
	s++;
	us += 2;
	printf("%d %d %d %d\n", s, us, s - 1, us * -1);
	exit(0);
}

/* @@ stdout
-32768 1 -32769 -1

*/
