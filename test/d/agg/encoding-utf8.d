/*
 * -x encoding=utf8: any distribution is drawn in eighths of a column, unless a count is negative.
 *
 * @@ args: -q -x encoding=utf8
 */
BEGIN
{
	@ = quantize(1); @ = quantize(2); @ = quantize(100);
	@m = lquantize(1, 0, 3, 1, -1); @m = lquantize(2, 0, 3, 1, 2);
	exit(0);
}

/* @@ stdout


           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               1 |█████████████▎                           1        $
               2 |█████████████▎                           1        $
               4 |                                         0        $
               8 |                                         0        $
              16 |                                         0        $
              32 |                                         0        $
              64 |█████████████▎                           1        $
             128 |                                         0        $


           value  ------------- Distribution ------------- count    $
               0                     |                     0        $
               1              @@@@@@@|                     -1       $
               2                     |@@@@@@@@@@@@@        2        $
            >= 3                     |                     0        $

*/
