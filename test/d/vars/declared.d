/*
 * Declared types hold: a uint8_t wraps, an int is signed.
 *
 * @@ args: -q -r us-le.pcap
 */
uint8_t small;
int table[int, string];
this int64_t wide;
BEGIN
{
	small = 250; small += 10; table[1, "a"] = -5; this->wide = 1 << 30; this->wide *= 8;
	printf("%d %d %d %d\n", small, table[1, "a"], table[2, "a"], this->wide);
}

/* @@ stdout
4 -5 0 8589934592

*/
