/*
 * An llquantize() without counts.
 *
 * @@ args: -q
 */
BEGIN
{
	@zero = llquantize(1, 10, 0, 2, 10, 0);
	@high = llquantize(100, 10, 2, 4, 10, 0);
	exit(0);
}

/* @@ stdout


           value  ------------- Distribution ------------- count    $
              -1 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $


           value  ------------- Distribution ------------- count    $
            -100 |                                         0        $
     abs() < 100 |                                         0        $
             100 |                                         0        $

*/
