/*
 * String keys: bytewise order, the shorter first, upper case first, longer than the column.
 *
 * @@ args: -q
 */
BEGIN
{
	@["b"] = count(); @["ab"] = count(); @["a"] = count(); @["B"] = count(); @["a b"] = count(); @["~"] = count();
	@["a key that is longer than the fifty columns that are meant for it"] = count(); @["10"] = count(); @["9"] = count();
	exit(0);
}

/* @@ stdout

  10                                                                1
  9                                                                 1
  B                                                                 1
  a                                                                 1
  a b                                                               1
  a key that is longer than the fifty columns that are meant for it                1
  ab                                                                1
  b                                                                 1
  ~                                                                 1
*/
