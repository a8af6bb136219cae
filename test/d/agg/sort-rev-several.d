/*
 * -x aggsortrev: the aggregations that are printed at the end come in descending order as well.
 *
 * @@ args: -q -x aggsortrev
 */
BEGIN { @first["a"] = sum(1); @first["b"] = sum(2); @second["c"] = sum(3); @third["d"] = sum(-3); exit(0); }
END { printa("%s %@d\n", @second); }

/* @@ stdout
c 3

  d                                                                -3
  b                                                                 2
  a                                                                 1
*/
