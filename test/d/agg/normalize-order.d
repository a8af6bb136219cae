/*
 * normalize() does not change the order of rows.
 *
 * @@ args: -q
 */
BEGIN
{
	@["c"] = sum(11); @["b"] = sum(12); @["a"] = sum(13);
	normalize(@, 10);
	exit(0);
}

/* @@ stdout

  c                                                                 1
  b                                                                 1
  a                                                                 1
*/
