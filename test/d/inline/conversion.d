/*
 * Values and arguments are converted to the declared types.
 *
 * @@ args: -q -r us-le.pcap
 */
inline uint8_t low[int64_t x] = x;
inline int64_t wide[uint8_t x] = x;
inline int8_t negative = 255;
inline uint32_t unsigned_one = -1;
BEGIN
{
	printf("%d %d %d %d\n", low[0x1ff], wide[0x1ff], negative, unsigned_one);
	printf("%d %d\n", sizeof(low[1]), sizeof(wide[1]));
	trace(wide[257]);
	exit(0);
}

/* @@ stdout
255 255 -1 4294967295
1 8
1
*/
