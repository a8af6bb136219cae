/*
 * What is cleared at the end is printed as zeros; what is truncated is not printed.
 *
 * @@ args: -q
 */
BEGIN { @a["x"] = count(); @b["x"] = count(); @c["x"] = quantize(3); exit(0); }
END { clear(@a); trunc(@b); trunc(@c, 5); }

/* @@ stdout

  x                                                                 0
  x                                                 $
           value  ------------- Distribution ------------- count    $
               1 |                                         0        $
               2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
               4 |                                         0        $

*/
