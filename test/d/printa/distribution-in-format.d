/*
 * A distribution stands where its conversion is; width and flags are not for it.
 *
 * @@ args: -q
 */
BEGIN
{
	@q["x", 2] = quantize(4); @l = lquantize(4, 0, 10, 5); @ll = llquantize(40, 10, 0, 2, 10);
	printa("before %s%@d|%d after\n", @q); printa("%@5d", @l); printa("[%@x]\n", @ll);
	exit(0);
}

/* @@ stdout
before x
           value  ------------- Distribution ------------- count    $
               2 |                                         0        $
               4 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               8 |                                         0        $
|2 after

           value  ------------- Distribution ------------- count    $
             < 0 |                                         0        $
               0 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               5 |                                         0        $
[
           value  ------------- Distribution ------------- count    $
              30 |                                         0        $
              40 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
              50 |                                         0        $
]

*/
