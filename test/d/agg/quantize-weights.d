/*
 * Increments: larger than one, zero, negative, and a sum of zero.
 *
 * @@ args: -q
 */
BEGIN
{
	@["ten"] = quantize(5, 10); @["ten"] = quantize(100, 30);
	@["zero"] = quantize(5, 0);
	@["negative"] = quantize(5, -3); @["negative"] = quantize(50, -1);
	@["mixed"] = quantize(5, -3); @["mixed"] = quantize(50, 9);
	@["cancel"] = quantize(5, 3); @["cancel"] = quantize(5, -3);
	exit(0);
}

/* @@ stdout

  negative                                          $
           value  ------------- Distribution ------------- count    $
               2                                         | 0        $
               4           @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@| -3       $
               8                                         | 0        $
              16                                         | 0        $
              32                               @@@@@@@@@@| -1       $
              64                                         | 0        $

  cancel                                            $
           value  ------------- Distribution ------------- count    $
              -1 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

  zero                                              $
           value  ------------- Distribution ------------- count    $
              -1 |                                         0        $
               0 |                                         0        $
               1 |                                         0        $

  mixed                                             $
           value  ------------- Distribution ------------- count    $
               2                     |                     0        $
               4                @@@@@|                     -3       $
               8                     |                     0        $
              16                     |                     0        $
              32                     |@@@@@@@@@@@@@@@      9        $
              64                     |                     0        $

  ten                                               $
           value  ------------- Distribution ------------- count    $
               2 |                                         0        $
               4 |@@@@@@@@@@                               10       $
               8 |                                         0        $
              16 |                                         0        $
              32 |                                         0        $
              64 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@           30       $
             128 |                                         0        $

*/
