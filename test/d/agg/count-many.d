/*
 * Values of many digits push what follows, not each other.
 *
 * @@ args: -q
 */
BEGIN { @["large"] = sum(9223372036854775807); @["low"] = sum(-9223372036854775807); @w["x"] = lquantize(1, 0, 3, 1, 12345678901); exit(0); }

/* @@ stdout

  low                                                -9223372036854775807
  large                                              9223372036854775807
  x                                                 $
           value  ------------- Distribution ------------- count    $
               0 |                                         0        $
               1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 12345678901
               2 |                                         0        $

*/
