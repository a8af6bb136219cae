/*
 * An lquantize() without counts shows its first three buckets.
 *
 * @@ args: -q
 */
BEGIN
{
	@a[1] = lquantize(5, 0, 10, 1, 0); @a[2] = lquantize(5, 0, 10); clear(@a); printa(@a);
	@b = lquantize(5, 0, 10, 10, 0);
	exit(0);
}

/* @@ stdout

        1
           value  ------------- Distribution ------------- count    $
             < 0 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

        2
           value  ------------- Distribution ------------- count    $
             < 0 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $



           value  ------------- Distribution ------------- count    $
             < 0 |                                         0        $
               0 |                                         0        $
           >= 10 |                                         0        $

*/
