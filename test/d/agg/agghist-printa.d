/*
 * -x agghist: printa() has its heading once a call; normalization changes the numbers, not the bars.
 *
 * @@ args: -q -x agghist
 */
BEGIN
{
	@["x"] = sum(1000); @["y"] = sum(3000); @other["z"] = count();
	printa(@);
	normalize(@, 10);
	printa(@);
	printa("%s %@d\n", @);
	printa(@, @other);
	exit(0);
}

/* @@ stdout


              key  ------------- Distribution ------------- count    $
                x |@@@@@@@@@@                               1000     $
                y |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@           3000     $


              key  ------------- Distribution ------------- count    $
                x |@@@@@@@@@@                               100      $
                y |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@           300      $
x 100
y 300

  z                                                                 0                1
  x                                                               100                0
  y                                                               300                0

*/
