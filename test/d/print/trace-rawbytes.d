/*
 * -x rawbytes: strings and bytes in hexadecimal, numbers as ever; keys as well.
 *
 * @@ args: -q -x rawbytes -x strsize=20
 */
BEGIN { trace("hello"); trace(5); @["key"] = count(); @[""] = count(); exit(0); }

/* @@ stdout

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 68 65 6c 6c 6f 00 00 00 00 00 00 00 00 00 00 00  hello...........
        10: 00 00 00 00 00                                   .....
5

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
        10: 00 00 00 00 00                                   .....
                1

             0  1  2  3  4  5  6  7  8  9  a  b  c  d  e  f  0123456789abcdef
         0: 6b 65 79 00 00 00 00 00 00 00 00 00 00 00 00 00  key.............
        10: 00 00 00 00 00                                   .....
                1
*/
