/*
 * Options of order at the time when the record is consumed.
 *
 * @@ args: -q
 */
BEGIN { @["a"] = sum(3); @["b"] = sum(1); @["c"] = sum(2); }
BEGIN { printa("%s %@d\n", @); setopt("aggsortrev"); printa("%s %@d\n", @); }
BEGIN { setopt("aggsortrev", "off"); setopt("aggsortkey", "on"); printa("%s %@d\n", @); exit(0); }

/* @@ stdout
b 1
c 2
a 3
a 3
c 2
b 1
a 3
b 1
c 2

*/
