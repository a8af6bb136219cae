/*
 * One name as a global, of self and of this is three variables.
 *
 * @@ args: -q
 */
BEGIN
{
	x = 1;
	self->x = "s";
	this->x = 'c';
	y[1] = 2;
	self->y = 5;
	printf("%d %s %c %d %d\n", x, self->x, this->x, y[1], self->y);
	exit(0);
}

/* @@ stdout
1 s c 2 5

*/
