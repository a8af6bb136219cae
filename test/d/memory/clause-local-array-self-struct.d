/*
 * Arrays and structures of self and this last as long as these do.
 *
 * @@ args: -q
 */
struct s { int a; char c; };
self struct s v;
BEGIN
{
	self->v.a = 7;
	self->v.c = 'x';
	self->v.a++;
	printf("%d %c\n", self->v.a, self->v.c);
	exit(0);
}

/* @@ stdout
8 x

*/
