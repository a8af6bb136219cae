/*
 * A star takes a key as the width, as it takes an argument in printf().
 *
 * @@ args: -q
 */
BEGIN
{
	@[6, "text"] = count(); printa("[%*s] %@d\n", @);
	@p[1, "text"] = count(); printa("[%.*s] %@d\n", @p);
	exit(0);
}

/* @@ stdout
[  text] 1
[t] 1

*/
