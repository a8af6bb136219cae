/*
 * Arrays and structures of self and this last as long as these do.
 *
 * @@ args: -q
 */
self int a[4];
this char b[4];
BEGIN
{
	self->a[1] = 3;
	this->b[2] = 'x';
	this->b[0] = 'a';
	this->b[1] = 0;
	printf("%d %c [%s]\n", self->a[1], this->b[2], stringof(this->b));
	exit(0);
}

/* @@ stdout
3 x [a]

*/
