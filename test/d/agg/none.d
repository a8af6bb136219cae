/*
 * Functions of nothing: what clear() leaves behind; no row where nothing was counted.
 *
 * @@ args: -q
 */
BEGIN
{
	@c[1] = count(); @s[1] = sum(5); @a[1] = avg(5); @d[1] = stddev(5);
	@n[1] = min(5); @x[1] = max(5); @q[1] = quantize(5); @l[1] = lquantize(5, 0, 10);
	@ll[1] = llquantize(5, 10, 0, 2, 10);
	clear(@c); clear(@s); clear(@a); clear(@d); clear(@n); clear(@x); clear(@q); clear(@l); clear(@ll);
	exit(0);
}
BEGIN / 0 / { @never = count(); }

/* @@ stdout

        1                0
        1                0
        1                0
        1                0
        1 9223372036854775807
        1 -9223372036854775808
        1
           value  ------------- Distribution ------------- count    $
              -1 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

        1
           value  ------------- Distribution ------------- count    $
             < 0 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

        1
           value  ------------- Distribution ------------- count    $
              -1 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

*/
