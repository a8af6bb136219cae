/*
 * clear() keeps keys, for rows of zeros; what is counted later is added to those.
 *
 * @@ args: -q
 */
BEGIN { @["a"] = count(); @["b"] = count(); clear(@); exit(0); }
END { printa("%s %@d\n", @); @["b"] = count(); @["c"] = count(); printa("%s %@d\n", @); }

/* @@ stdout
a 0
b 1
c 1
a 0
b 1
c 1

*/
