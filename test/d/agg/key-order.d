/*
 * Keys compare unsigned at their width, strings bytewise; ties of the value by key.
 *
 * @@ args: -r us-le.pcap
 */
BEGIN
{
	@i[-1] = count(); @i[2] = count(); @i[0] = count(); @i[-2147483647] = count();
	@s["b"] = count(); @s["B"] = count(); @s["ab"] = count(); @s[""] = count();
	@v["three"] = sum(3); @v["minus"] = sum(-3); @v["one"] = sum(1);
}

/* @@ stdout

        0                1
        2                1
 -2147483647                1
       -1                1
                                                                    1
  B                                                                 1
  ab                                                                1
  b                                                                 1
  minus                                                            -3
  one                                                               1
  three                                                             3
*/
