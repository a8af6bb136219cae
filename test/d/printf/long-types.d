/*
 * long and long long, signed and unsigned, by each conversion and by those that ask for them.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%d %i %u %o %x %X\n", -1L, -1L, -1L, -1L, -1L, -1L);
	printf("%d %u %x\n", -1UL, -1UL, -1UL);
	printf("%ld %li %lx %lX %lu %lo\n", -2L, -2L, -2L, -2L, -2UL, -2UL);
	printf("%lld %lli %llx %llX %llu %llo %llx\n", -2LL, -2LL, -2LL, -2LL, -2ULL, -2ULL, -2ULL);
	exit(0);
}

/* @@ stdout
-1 -1 18446744073709551615 1777777777777777777777 ffffffffffffffff FFFFFFFFFFFFFFFF
18446744073709551615 18446744073709551615 ffffffffffffffff
-2 -2 fffffffffffffffe FFFFFFFFFFFFFFFE 18446744073709551614 1777777777777777777776
-2 -2 fffffffffffffffe FFFFFFFFFFFFFFFE 18446744073709551614 1777777777777777777776 fffffffffffffffe

*/
