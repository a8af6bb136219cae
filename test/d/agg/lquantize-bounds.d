/*
 * lquantize(): what is below, at and above each bound.
 *
 * @@ args: -q
 */
BEGIN
{
	@b = lquantize(-1, 0, 10, 5); @b = lquantize(0, 0, 10, 5); @b = lquantize(4, 0, 10, 5);
	@b = lquantize(5, 0, 10, 5); @b = lquantize(9, 0, 10, 5); @b = lquantize(10, 0, 10, 5);
	@b = lquantize(1000, 0, 10, 5);
	@odd = lquantize(9, 0, 10, 3); @odd = lquantize(10, 0, 10, 3); @odd = lquantize(8, 0, 10, 3);
	@neg = lquantize(-100, -100, -50, 10); @neg = lquantize(-51, -100, -50, 10); @neg = lquantize(-50, -100, -50, 10);
	@one = lquantize(0, 0, 1);
	exit(0);
}

/* @@ stdout


           value  ------------- Distribution ------------- count    $
             < 0 |@@@@@@                                   1        $
               0 |@@@@@@@@@@@                              2        $
               5 |@@@@@@@@@@@                              2        $
           >= 10 |@@@@@@@@@@@                              2        $


           value  ------------- Distribution ------------- count    $
               3 |                                         0        $
               6 |@@@@@@@@@@@@@                            1        $
            >= 9 |@@@@@@@@@@@@@@@@@@@@@@@@@@@              2        $


           value  ------------- Distribution ------------- count    $
          < -100 |                                         0        $
            -100 |@@@@@@@@@@@@@                            1        $
             -90 |                                         0        $
             -80 |                                         0        $
             -70 |                                         0        $
             -60 |@@@@@@@@@@@@@                            1        $
          >= -50 |@@@@@@@@@@@@@                            1        $


           value  ------------- Distribution ------------- count    $
             < 0 |                                         0        $
               0 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
            >= 1 |                                         0        $

*/
