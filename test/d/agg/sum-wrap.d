/*
 * sum() wraps, avg() and stddev() of large values.
 *
 * @@ args: -r us-le.pcap
 */
BEGIN
{
	@s = sum(9223372036854775807); @s = sum(1);
	@a = avg(9223372036854775807); @a = avg(9223372036854775807);
	@d = stddev(1); @d = stddev(1000000); @d = stddev(-1000000);
	@neg = avg(-7); @neg = avg(-8);
}

/* @@ stdout

 -9223372036854775808
               -1
           816496
               -7
*/
