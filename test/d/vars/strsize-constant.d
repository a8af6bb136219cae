/*
 * A constant is a string like any other: strsize cuts it wherever it is a value; its size and formats are as written.
 *
 * @@ args: -q -xstrsize=4
 */
BEGIN
{
	x = "0123456789";
	self->y = x;
	a["k", "abcdefgh"] = self->y;
	printf("a long format: %s %s %s %d %d\n", x, self->y, a["k", "abcdzzzz"], strlen("0123456"), sizeof("0123456"));
	printf("%d %d %d\n", "abcdx" == "abcdy", x == "0123zzz", "abcdx" < "abcdy");
	trace("0123456789");
	exit(0);
}

/* @@ stdout
a long format: 0123 0123 0123 4 8
1 1 0
0123
*/
