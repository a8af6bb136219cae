/*
 * sizeof of types, of values, of strings.
 *
 * @@ args: -q
 */
signed char a;
unsigned char b;
short int c;
unsigned short int d;
long int e;
unsigned long int f;
long long int g;
unsigned long long h;
signed i;
unsigned j;
int unsigned k;
long unsigned l;
short unsigned m;
long double n;
BEGIN
{
	printf("%d%d%d%d%d%d%d%d%d%d%d%d%d %d\n", sizeof(a), sizeof(b), sizeof(c), sizeof(d), sizeof(e), sizeof(f), sizeof(g), sizeof(h), sizeof(i), sizeof(j), sizeof(k), sizeof(l), sizeof(m), sizeof(n));
	exit(0);
}

/* @@ stdout
1122888844482 16

*/
