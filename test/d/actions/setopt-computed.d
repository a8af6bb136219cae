/*
 * Name and value may be made at run time.
 *
 * @@ args: -q
 */
BEGIN { @["a"] = sum(1); @["b"] = sum(2); x = strjoin("aggsort", "rev"); }
BEGIN { setopt(x, strjoin("t", "rue")); printa("%s %@d\n", @); exit(0); }

/* @@ stdout
b 2
a 1

*/
