/*
 * Bit-fields, char arrays, floats and narrow members of a structure as arguments.
 *
 * @@ args: -q
 */
struct mixed { int a:3; unsigned b:5; char name[6]; short s; float f; double d; } v;
BEGIN
{
	v.a = -1; v.b = 31; v.s = -2; v.name[0] = 'h'; v.name[1] = 'i';
	printf("%d %d %x %x %hd %hx\n", v.a, v.b, v.a, v.b, v.s, v.s);
	printf("[%s] [%5s] [%-5s] [%.1s] [%S]\n", v.name, v.name, v.name, v.name, v.name);
	printf("[%f] [%e] [%g] [%.1f] [%8.2f] [%E] [%G]\n", v.f, v.d, v.d, v.f, v.d, v.d, v.d);
	exit(0);
}

/* @@ stdout
-1 31 ffffffff 1f -2 fffe
[hi] [   hi] [hi   ] [h] [hi\0]
[0.000000] [0.000000e+00] [0] [0.0] [    0.00] [0.000000E+00] [0]

*/
