/*
 * Operators, precedence, promotion.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	printf("%d %d %d %d\n", 2 + 3 * 4, (2 + 3) * 4, 7 / 2, -7 / 2);
	printf("%d %d %d\n", 7 % 3, -7 % 3, 1 << 4 >> 2);
	printf("%d %d %d %d\n", 6 & 3, 6 | 3, 6 ^ 3, ~6);
	printf("%d %d %d %d\n", 1 && 0, 1 || 0, 1 ^^ 1, !5);
	printf("%d %d %d\n", -1 < 1, -1 < 1u, (char)-1 < 1u);
	printf("%d %d\n", 1 ? 2 : 3, 0 ? 2 : 0 ? 4 : 5);
	printf("%d %d\n", -8 >> 1, 0xfffffff8 >> 1);
	printf("%d %d %d\n", sizeof (int), sizeof (uint16_t), 'a');
	x = 5; y = x++ + ++x; printf("%d %d %d %d\n", x, y, x--, --x);
	x = 10; x += 5; x -= 3; x *= 2; x /= 5; x <<= 3; x |= 1; x ^= 3; x &= 0xff; x %= 11; printf("%d\n", x);
}

/* @@ stdout
14 20 3 -3
1 -1 4
2 7 5 -7
0 1 0 0
1 0 0
2 5
-4 2147483644
4 2 97
7 12 7 5
1

*/
