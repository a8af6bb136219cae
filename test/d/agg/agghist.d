/*
 * -x agghist: one heading, keys to the right, the share of the sum as the bar.
 *
 * @@ args: -q -x agghist
 */
BEGIN
{
	@s["mars"] = sum(10); @s["venus"] = sum(20); @s["pluto"] = sum(70);
	@c["a", 1, (short)2, (char)3, 4LL] = count();
	@avg["not a share"] = avg(3);
	exit(0);
}

/* @@ stdout


              key  ------------- Distribution ------------- count    $
             mars |@@@@                                     10       $
            venus |@@@@@@@@                                 20       $
            pluto |@@@@@@@@@@@@@@@@@@@@@@@@@@@@             70       $

                                                  key  ------------- Distribution ------------- count    $
                a        1     2   3                4 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 1        $
  not a share                                                       3
*/
