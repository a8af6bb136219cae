/*
 * Sixteen keys in a row.
 *
 * @@ args: -q
 */
BEGIN { @[1, 2, 3, 4, 5, 6, 7, 8, "nine", 10, 11, 12, 13, 14, 15, 16] = count(); exit(0); }

/* @@ stdout

        1        2        3        4        5        6        7        8  nine                                                     10       11       12       13       14       15       16                1
*/
