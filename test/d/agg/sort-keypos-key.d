/*
 * -x aggsortkey -x aggsortkeypos: the second key, then the third, then the first.
 *
 * @@ args: -q -x aggsortkey -x aggsortkeypos=1
 */
BEGIN { @[1, 9, 5] = count(); @[2, 8, 5] = count(); @[3, 9, 4] = count(); @[0, 9, 5] = count(); exit(0); }

/* @@ stdout

        2        8        5                1
        3        9        4                1
        0        9        5                1
        1        9        5                1
*/
