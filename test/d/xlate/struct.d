/*
 * A translator of a structure of the program's own; members that are structures.
 *
 * @@ args: -q -r us-le.pcap
 */
struct in { int a; int b; };
struct out { long sum; string text; struct in all; int *where; };
translator struct out < struct in *v >
{
	sum = v->a + v->b;
	text = v->a > v->b ? "falls" : "rises";
	all = *v;
	where = &v->b;
};
BEGIN
{
	this->p = (struct in *)alloca(sizeof(struct in));
	this->p->a = 3;
	this->p->b = 4;
	printf("%d %s\n", xlate<struct out>(this->p).sum, xlate<struct out *>(this->p)->text);
	printf("%d %d\n", xlate<struct out>(this->p).all.b, *xlate<struct out>(this->p).where);
	exit(0);
}

/* @@ stdout
7 rises
4 4

*/
