/*
 * Bit-fields are stored and read in their width; the bits around them stay.
 *
 * @@ args: -q
 */
struct bits { unsigned a : 3; int b : 5; unsigned c : 24; unsigned long long d : 40; int e : 1; } f;

BEGIN
{
	f.c = 0xffffffff;
	f.a = 9;
	f.b = -1;
	f.d = 0x123456789abcdef;
	f.e = 1;
	printf("%d %d %x %x %d\n", f.a, f.b, f.c, f.d, f.e);
	printf("%d %d\n", f.a = 12, f.b = 17);
	f.b++;
	f.a += 5;
	f.c--;
	printf("%d %d %x %d\n", f.a, f.b, f.c, sizeof(f));
	printf("%d\n", f.a++ + --f.b);
	printf("%d %d\n", f.a, f.b);
	exit(0);
}

/* @@ stdout
1 -1 ffffff 6789abcdef -1
4 -15
1 -14 fffffe 16
4294967282
2 -15

*/
