/*
 * Default layout of several, with a distribution among them.
 *
 * @@ args: -q
 */
BEGIN
{
	@a["x"] = count(); @q["x"] = quantize(4); @b["x"] = max(7);
	printa(@a, @q, @b);
	exit(0);
}

/* @@ stdout

  x                                                                 1
           value  ------------- Distribution ------------- count    $
               2 |                                         0        $
               4 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               8 |                                         0        $
                7

*/
