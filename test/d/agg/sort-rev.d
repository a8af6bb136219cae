/*
 * -x aggsortrev: values descend, and so do the keys of equal values.
 *
 * @@ args: -q -x aggsortrev
 */
BEGIN { @["a"] = sum(1); @["b"] = sum(2); @["c"] = sum(2); @["d"] = sum(-3); exit(0); }

/* @@ stdout

  c                                                                 2
  b                                                                 2
  a                                                                 1
  d                                                                -3
*/
