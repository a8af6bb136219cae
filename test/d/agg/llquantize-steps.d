/*
 * llquantize() with more steps than the factor, and with fewer.
 *
 * @@ args: -q
 */
BEGIN
{
	@more = llquantize(1, 10, 0, 2, 20); @more = llquantize(15, 10, 0, 2, 20); @more = llquantize(150, 10, 0, 2, 20);
	@few = llquantize(1, 10, 1, 3, 5); @few = llquantize(15, 10, 1, 3, 5); @few = llquantize(45, 10, 1, 3, 5);
	@two = llquantize(100, 2, 3, 8, 2); @two = llquantize(8, 2, 3, 8, 2); @two = llquantize(512, 2, 3, 8, 2);
	exit(0);
}

/* @@ stdout


           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               1 |@@@@@@@@@@@@@                            1        $
               2 |                                         0        $
               3 |                                         0        $
               4 |                                         0        $
               5 |                                         0        $
               6 |                                         0        $
               7 |                                         0        $
               8 |                                         0        $
               9 |                                         0        $
              10 |                                         0        $
              15 |@@@@@@@@@@@@@                            1        $
              20 |                                         0        $
              25 |                                         0        $
              30 |                                         0        $
              35 |                                         0        $
              40 |                                         0        $
              45 |                                         0        $
              50 |                                         0        $
              55 |                                         0        $
              60 |                                         0        $
              65 |                                         0        $
              70 |                                         0        $
              75 |                                         0        $
              80 |                                         0        $
              85 |                                         0        $
              90 |                                         0        $
              95 |                                         0        $
             100 |                                         0        $
             150 |@@@@@@@@@@@@@                            1        $
             200 |                                         0        $


           value  ------------- Distribution ------------- count    $
             -10 |                                         0        $
      abs() < 10 |@@@@@@@@@@@@@                            1        $
              10 |@@@@@@@@@@@@@                            1        $
              20 |                                         0        $
              40 |@@@@@@@@@@@@@                            1        $
              60 |                                         0        $


           value  ------------- Distribution ------------- count    $
             < 8 |                                         0        $
               8 |@@@@@@@@@@@@@                            1        $
              16 |                                         0        $
              32 |                                         0        $
              64 |@@@@@@@@@@@@@                            1        $
             128 |                                         0        $
             256 |                                         0        $
          >= 512 |@@@@@@@@@@@@@                            1        $

*/
