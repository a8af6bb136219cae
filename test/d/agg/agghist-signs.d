/*
 * -x agghist: negative shares grow to the left; both kinds share the width.
 *
 * @@ args: -q -x agghist
 */
BEGIN
{
	@negative[(short)1] = sum(-1); @negative[(short)2] = sum(-3);
	@mixed["down"] = sum(-3); @mixed["zero"] = sum(0); @mixed["up"] = sum(5);
	@zero["nothing"] = sum(0);
	exit(0);
}

/* @@ stdout


   key  ------------- Distribution ------------- count    $
     2           @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@| -3       $
     1                               @@@@@@@@@@| -1       $

              key  ------------- Distribution ------------- count    $
             down             @@@@@@@@|                     -3       $
             zero                     |                     0        $
               up                     |@@@@@@@@@@@@@        5        $

              key  ------------- Distribution ------------- count    $
          nothing |                                         0        $
*/
