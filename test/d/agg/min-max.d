/*
 * min() and max() of both signs and at the ends of their range.
 *
 * @@ args: -q
 */
BEGIN
{
	@n = min(3); @n = min(-3); @n = min(0); @x = max(3); @x = max(-3); @x = max(0);
	@ends[1] = min(0x8000000000000000); @ends[2] = min(0x7fffffffffffffff);
	@endx[1] = max(0x8000000000000000); @endx[2] = max(0x7fffffffffffffff);
	@unsigned = max(0xffffffffffffffff); @small = max((char)-1); @wide = max((unsigned char)255);
	exit(0);
}

/* @@ stdout

               -3
                3
        1 -9223372036854775808
        2 9223372036854775807
        1 -9223372036854775808
        2 9223372036854775807
               -1
               -1
              255
*/
