/*
 * Several aggregations whose keys are integers of different widths.
 *
 * @@ args: -q
 */
BEGIN { @a[(char)5] = count(); @b[5LL] = sum(3); @b[600LL] = sum(4); printa("%d: %@d %@d\n", @a, @b); printa(@b, @a); exit(0); }

/* @@ stdout
600: 0 4
5: 1 3

                5                3                1
              600                4                0

*/
