/*
 * A distribution that is not there is an empty one.
 *
 * @@ args: -q
 */
BEGIN
{
	@k["left"] = count(); @q["right"] = quantize(5); @l["right"] = lquantize(5, 0, 10);
	printa("%s %@d%@d%@d", @k, @q, @l);
	exit(0);
}

/* @@ stdout
right 0
           value  ------------- Distribution ------------- count    $
               2 |                                         0        $
               4 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               8 |                                         0        $

           value  ------------- Distribution ------------- count    $
               4 |                                         0        $
               5 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               6 |                                         0        $
left 1
           value  ------------- Distribution ------------- count    $
              -1 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

           value  ------------- Distribution ------------- count    $
             < 0 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

*/
