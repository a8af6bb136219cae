/*
 * -x aggsortpos beyond the last aggregation: as if it was not set.
 *
 * @@ args: -q -x aggsortpos=5
 */
BEGIN { @a[1] = sum(2); @a[2] = sum(1); @b[1] = sum(1); @b[2] = sum(2); printa("%d: %@d %@d\n", @a, @b); exit(0); }

/* @@ stdout
2: 1 2
1: 2 1

*/
