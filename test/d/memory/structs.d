/*
 * Structures are variables: members are written, structures are assigned as a whole.
 *
 * @@ args: -q
 */
struct inner { short x, y; };
struct record { int position; char content; struct inner in; string name; uint64_t wide; };
struct record r1, r2;
self struct record mine;
this struct record here;

BEGIN
{
	r1.position = -1;
	r1.content = 'a';
	r1.in.x = 3;
	r1.in.y = r1.in.x * -2;
	r1.name = "first";
	r1.wide = 0xffffffffffffffff;
	r2 = r1;
	r2.name = strjoin(r2.name, "/copy");
	r2.position--;
	printf("%d %c %d %d %s %u\n", r1.position, r1.content, r1.in.x, r1.in.y, r1.name, r1.wide);
	printf("%d %c %d %d %s %u\n", r2.position, r2.content, r2.in.x, r2.in.y, r2.name, r2.wide);
	self->mine = r2;
	this->here = self->mine;
	this->here.in = r1.in;
	this->here.in.x++;
}

BEGIN
{
	printf("%d %s %d\n", this->here.position, self->mine.name, this->here.in.x);
	r1 = r2 = this->here;
	printf("%d %d\n", r1.in.x, r2.in.x);
	trace(sizeof(r1.in));
	trace(r1.in);
	exit(0);
}

/* @@ stdout
-1 a 3 -6 first 18446744073709551615
-2 a 3 -6 first/copy 18446744073709551615
-2 first/copy 4
4 4
4
             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 04 00 fa ff                                      ....

*/
