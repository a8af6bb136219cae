/*
 * Labels of negative levels; an uneven last step belongs to what is above.
 *
 * @@ args: -q
 */
BEGIN { @ = lquantize(-7, -10, 10, 7); @ = lquantize(4, -10, 10, 7); @ = lquantize(3, -10, 10, 7); exit(0); }

/* @@ stdout


           value  ------------- Distribution ------------- count    $
           < -10 |                                         0        $
             -10 |@@@@@@@@@@@@@                            1        $
              -3 |@@@@@@@@@@@@@                            1        $
            >= 4 |@@@@@@@@@@@@@                            1        $

*/
