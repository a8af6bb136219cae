/*
 * A string key with what no terminal shows is dumped, all that a string has.
 *
 * @@ args: -q -x strsize=20
 */
BEGIN { @["bell\a tab\t"] = count(); @s["one\001"] = sum(2); @s["\377"] = sum(3); @s[""] = sum(4); exit(0); }

/* @@ stdout

  bell tab	                                                        1

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 6f 6e 65 01 00 00 00 00 00 00 00 00 00 00 00 00  one.............
        10: 00 00 00 00 00                                   .....
                2

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: ff 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
        10: 00 00 00 00 00                                   .....
                3
                                                                    4
*/
