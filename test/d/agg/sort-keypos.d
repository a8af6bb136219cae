/*
 * aggsortkeypos wraps round.
 *
 * @@ args: -x aggsortkey -x aggsortkeypos=1 -r us-le.pcap
 */
BEGIN { @["a", 3] = sum(3); @["c", 1] = sum(1); @["b", 2] = sum(2); @["a", 2] = sum(0); }

/* @@ stdout

  c                                                         1                1
  a                                                         2                0
  b                                                         2                2
  a                                                         3                3
*/
