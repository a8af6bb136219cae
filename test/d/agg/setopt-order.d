/*
 * Options of order change for what is consumed after them.
 *
 * @@ args: -q
 */
BEGIN { @["a"] = sum(2); @["b"] = sum(1); printa("%s", @); printf("\n"); setopt("aggsortkey"); printa("%s", @); printf("\n"); }
BEGIN { setopt("aggsortrev"); printa("%s", @); setopt("quiet", "no"); exit(0); }

/* @@ stdout
ba
ab
ba

*/
