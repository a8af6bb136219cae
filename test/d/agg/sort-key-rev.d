/*
 * -x aggsortkey -x aggsortrev: by key, descending.
 *
 * @@ args: -q -x aggsortkey -x aggsortrev
 */
BEGIN { @["a", 2] = sum(1); @["a", 1] = sum(9); @["b", 1] = sum(2); exit(0); }

/* @@ stdout

  b                                                         1                2
  a                                                         2                1
  a                                                         1                9
*/
