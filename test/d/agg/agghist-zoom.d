/*
 * -x agghist -x aggzoom: the largest value nearly fills the line.
 *
 * @@ args: -q -x agghist -x aggzoom
 */
BEGIN
{
	@["x"] = sum(1000); @["y"] = sum(3000); @["z"] = sum(2000);
	exit(0);
}

/* @@ stdout


              key  ------------- Distribution ------------- count    $
                x |@@@@@@@@@@@@@                            1000     $
                z |@@@@@@@@@@@@@@@@@@@@@@@@@                2000     $
                y |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@   3000     $
*/
