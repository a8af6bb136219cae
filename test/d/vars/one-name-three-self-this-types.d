/*
 * One name as a global, of self and of this is three variables.
 *
 * @@ args: -q
 */
self uint8_t a;
this uint16_t b;
BEGIN
{
	self->a = 256 + 7;
	this->b = 65536 + 9;
	printf("%d %d %d %d\n", self->a, this->b, sizeof(self->a), sizeof(this->b));
	self->a -= 8;
	this->b -= 10;
	printf("%d %d\n", self->a, this->b);
	exit(0);
}

/* @@ stdout
7 9 1 2
255 65535

*/
