/*
 * sizeof of types, of values, of strings.
 *
 * @@ args: -q
 */
int *a, **b, ***c;
const char *d;
char *const e;
int *f[3];
int (*g)[3];
BEGIN
{
	printf("%d %d %d %d %d %d %d\n", sizeof(a), sizeof(b), sizeof(d), sizeof(e), sizeof(f), sizeof(g), sizeof(*g));
	exit(0);
}

/* @@ stdout
8 8 8 8 24 8 12

*/
