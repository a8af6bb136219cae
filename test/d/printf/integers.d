/*
 * Integer conversions, by type.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	printf("%d %i %u %o %x %X\n", -1, 42, 42, 8, 255, 255);
	printf("%d %u\n", (uint32_t)-1, (uint32_t)-1);
	printf("%d %x\n", (int8_t)-1, (int8_t)-1);
	printf("%d %u %x\n", (int16_t)-1, (uint16_t)-1, (uint16_t)-1);
	printf("%lld %llx\n", -1LL, 0x123456789abcdefULL);
	printf("%d %x\n", 9223372036854775807, 0xffffffffffffffff);
}

/* @@ stdout
-1 42 42 10 ff FF
4294967295 4294967295
-1 ff
-1 65535 ffff
-1 123456789abcdef
9223372036854775807 ffffffffffffffff

*/
