/*
 * A declaration may be repeated as it is, names of different scopes are different, and what is only
 * promised (extern, prototypes, forward declarations) needs no definition.
 *
 * @@ args: -q -r us-le.pcap
 */
int x;
int x;
string names[int, string];
string names[int, string];
self int x;
this int x;
struct later;
struct later *p;
struct later { int member; };
extern int kernel_variable;
extern int kernel_function(void *, ...);
int another(int, char *name);
int const volatile constant;
userland char *text;

BEGIN
{
	x = 1; self->x = 2; this->x = 3; names[1, "a"] = "one"; constant = 4;
	printf("%d %d %d %s %d %d\n", x, self->x, this->x, names[1, "a"], constant, sizeof(*p));
}

/* @@ stdout
1 2 3 one 4 4

*/
