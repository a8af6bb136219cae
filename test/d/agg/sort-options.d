/*
 * aggsortkey and aggsortrev.
 *
 * @@ args: -x aggsortkey -x aggsortrev -r us-le.pcap
 */
BEGIN { @["a"] = sum(3); @["c"] = sum(1); @["b"] = sum(2); }

/* @@ stdout

  c                                                                 1
  b                                                                 2
  a                                                                 3
*/
