/*
 * Integer constants: the suffixes, the bases, and the types that they get.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	printf("%d %d %d %d\n", 10, 010, 0x10, 0XaF);
	printf("%d %d %d %d %d\n", sizeof(1), sizeof(2147483647), sizeof(2147483648), sizeof(1L), sizeof(1ull));
	printf("%d %d %d\n", sizeof(0xffffffff), sizeof(0x100000000), sizeof(1U));
	printf("%d %d\n", 0xffffffff, 18446744073709551615U);
	printf("%d %d %d\n", -1 < 1U, -1 < 1, -1 < 0xffffffff);
}

/* @@ stdout
10 8 16 175
4 4 8 8 8
4 8 4
4294967295 18446744073709551615
0 1 0

*/
