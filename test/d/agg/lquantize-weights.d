/*
 * lquantize() with increments that are negative, or differ in sign.
 *
 * @@ args: -q
 */
BEGIN
{
	@down = lquantize(1, 0, 5, 1, -5); @down = lquantize(3, 0, 5, 1, -1);
	@mixed = lquantize(1, 0, 5, 1, -5); @mixed = lquantize(3, 0, 5, 1, 10); @mixed = lquantize(-3, 0, 5, 1, 1);
	exit(0);
}

/* @@ stdout


           value  ------------- Distribution ------------- count    $
               0                                         | 0        $
               1        @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@| -5       $
               2                                         | 0        $
               3                                  @@@@@@@| -1       $
               4                                         | 0        $


           value  ------------- Distribution ------------- count    $
             < 0                     |@                    1        $
               0                     |                     0        $
               1               @@@@@@|                     -5       $
               2                     |                     0        $
               3                     |@@@@@@@@@@@@@        10       $
               4                     |                     0        $

*/
