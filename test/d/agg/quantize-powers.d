/*
 * quantize() on both sides of a power of two, for both signs.
 *
 * @@ args: -q
 */
BEGIN
{
	@ = quantize(0); @ = quantize(1); @ = quantize(-1); @ = quantize(2); @ = quantize(3); @ = quantize(4);
	@ = quantize(-2); @ = quantize(-3); @ = quantize(-4); @ = quantize(7); @ = quantize(8); @ = quantize(-8);
	exit(0);
}

/* @@ stdout


           value  ------------- Distribution ------------- count    $
             -16 |                                         0        $
              -8 |@@@                                      1        $
              -4 |@@@                                      1        $
              -2 |@@@@@@@                                  2        $
              -1 |@@@                                      1        $
               0 |@@@                                      1        $
               1 |@@@                                      1        $
               2 |@@@@@@@                                  2        $
               4 |@@@@@@@                                  2        $
               8 |@@@                                      1        $
              16 |                                         0        $

*/
