/*
 * -x aggsortkey of several aggregations: the union of their keys, in order.
 *
 * @@ args: -q -x aggsortkey
 */
BEGIN { @a["m"] = sum(2); @a["z"] = sum(1); @b["a"] = sum(1); @b["m"] = sum(2); printa("%s: %@d %@d\n", @a, @b); exit(0); }

/* @@ stdout
a: 0 1
m: 2 2
z: 1 0

*/
