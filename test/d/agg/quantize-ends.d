/*
 * quantize() at the ends of its range: the outermost buckets have no neighbour outside.
 *
 * @@ args: -q
 */
BEGIN
{
	@["low"] = quantize(0x8000000000000000); @["low2"] = quantize(-4611686018427387904);
	@["high"] = quantize(0x7fffffffffffffff); @["high2"] = quantize(4611686018427387904);
	exit(0);
}

/* @@ stdout

  low                                               $
           value  ------------- Distribution ------------- count    $
-4611686018427387904 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
-2305843009213693952 |                                         0        $

  low2                                              $
           value  ------------- Distribution ------------- count    $
-4611686018427387904 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
-2305843009213693952 |                                         0        $

  high                                              $
           value  ------------- Distribution ------------- count    $
2305843009213693952 |                                         0        $
4611686018427387904 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $

  high2                                             $
           value  ------------- Distribution ------------- count    $
2305843009213693952 |                                         0        $
4611686018427387904 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $

*/
