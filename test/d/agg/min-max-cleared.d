/*
 * After clear() min() and max() begin again, from the value of the next update.
 *
 * @@ args: -q
 */
BEGIN { @n["a"] = min(3); @x["a"] = max(-3); clear(@n); clear(@x); }
BEGIN { printa("%s %@d\n", @n); printa("%s %@d\n", @x); exit(0); }
END { @n["a"] = min(100); @x["a"] = max(-100); printa("%@d\n", @n); printa("%@d\n", @x); }

/* @@ stdout
a 9223372036854775807
a -9223372036854775808
100
-100

*/
