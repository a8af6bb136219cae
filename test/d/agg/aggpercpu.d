/*
 * -x aggpercpu: each value once more, by the worker that counted it.
 *
 * @@ args: -q -x aggpercpu
 */
BEGIN
{
	@c["count"] = count(); @a["avg"] = avg(-5); @ = quantize(1);
	printa("%@d\n", @c);
	printa(@c, @a);
	printa(@a);
	exit(0);
}

/* @@ stdout
1

  avg                                                               0
    [CPU 1]                0               -5
    [CPU 1]               -5
  count                                                             1
    [CPU 1]                1                0
    [CPU 1]                0

  avg                                                              -5
    [CPU 1]               -5


           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               2 |                                         0        $

    [CPU 1]
           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               2 |                                         0        $

*/
