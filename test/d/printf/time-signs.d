/*
 * %Y and %T: zero, before the epoch, widths.
 *
 * @@ args: -q
 */
BEGIN
{
	printf("%Y|%T\n", 0LL, 0LL);
	printf("%Y|%Y\n", -1LL, -1000000001LL);
	printf("[%24Y] [%-24Y] [%.4Y]\n", 1000000000000000000, 1000000000000000000, 1000000000000000000ULL);
	exit(0);
}

/* @@ stdout
1970 Jan  1 00:00:00|Thu, 01 Jan 1970 00:00:00 UTC
1970 Jan  1 00:00:00|1969 Dec 31 23:59:59
[    2001 Sep  9 01:46:40] [2001 Sep  9 01:46:40    ] [2001]

*/
