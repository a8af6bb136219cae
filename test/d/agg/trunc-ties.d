/*
 * trunc() keeps the larger keys among equal values, trunc() of a negative number the smaller ones.
 *
 * @@ args: -q
 */
BEGIN
{
	@t["a"] = count(); @t["b"] = count(); @t["c"] = count(); @t["d"] = count(); @t["d"] = count();
	trunc(@t, 3); printa("%s", @t); printf("\n");
	trunc(@t, -2); printa("%s", @t); printf("\n");
	exit(0);
}

/* @@ stdout
bcd
bc

*/
