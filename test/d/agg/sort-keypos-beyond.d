/*
 * -x aggsortkeypos beyond the last key: as if it was not set.
 *
 * @@ args: -q -x aggsortkey -x aggsortkeypos=7
 */
BEGIN { @[1, 9] = count(); @[2, 8] = count(); exit(0); }

/* @@ stdout

        1        9                1
        2        8                1
*/
