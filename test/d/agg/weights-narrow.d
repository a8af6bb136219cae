/*
 * An increment of a narrow or unsigned type counts what it is.
 *
 * @@ args: -q
 */
BEGIN
{
	@a = quantize(1, (char)-2); @b = lquantize(1, 0, 2, 1, (unsigned char)200); @c = llquantize(1, 2, 0, 3, 2, 0xffffffffffffffff);
	exit(0);
}

/* @@ stdout


           value  ------------- Distribution ------------- count    $
               0                                         | 0        $
               1 @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@| -2       $
               2                                         | 0        $


           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 200      $
            >= 2 |                                         0        $


           value  ------------- Distribution ------------- count    $
               0                                         | 0        $
               1 @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@| -1       $
               2                                         | 0        $

*/
