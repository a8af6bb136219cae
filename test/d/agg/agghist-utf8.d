/*
 * -x agghist -x encoding=utf8: bars are measured in eighths of a column.
 *
 * @@ args: -q -x agghist -x encoding=utf8
 */
BEGIN
{
	@["one"] = sum(1); @["two"] = sum(2); @["four"] = sum(4); @["ten"] = sum(10);
	exit(0);
}

/* @@ stdout


              key  ------------- Distribution ------------- count    $
              one |██▎                                      1        $
              two |████▋                                    2        $
             four |█████████▍                               4        $
              ten |███████████████████████▌                 10       $
*/
