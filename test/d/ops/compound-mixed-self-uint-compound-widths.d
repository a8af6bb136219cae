/*
 * op= computes in the common type and stores in the left one.
 *
 * @@ args: -q
 */
self uint16_t w;
BEGIN
{
	self->w = 65535;
	self->w++;
	printf("%d ", self->w);
	self->w--;
	printf("%d\n", self->w);
	exit(0);
}

/* @@ stdout
0 65535

*/
