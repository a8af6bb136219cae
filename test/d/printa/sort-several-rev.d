/*
 * -x aggsortrev of several aggregations: all of it reversed.
 *
 * @@ args: -q -x aggsortrev
 */
BEGIN { @a[1] = sum(2); @a[2] = sum(1); @a[3] = sum(1); @b[1] = sum(1); @b[3] = sum(2); printa("%d: %@d %@d\n", @a, @b); exit(0); }

/* @@ stdout
1: 2 1
3: 1 2
2: 1 0

*/
