/*
 * One name as a global, of self and of this is three variables.
 *
 * @@ args: -q
 */
int x;
self int x;
this int x;
BEGIN
{
	x = 1;
	self->x = 2;
	this->x = 3;
	printf("%d %d %d\n", x, self->x, this->x);
	exit(0);
}

/* @@ stdout
1 2 3

*/
