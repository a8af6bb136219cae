/*
 * At the end: all that was not shown, by first appearance in the program; values before keys.
 *
 * @@ args: -q
 */
BEGIN
{
	@z[2] = sum(5); @z[1] = sum(5); @z[3] = sum(4);
	@shown[1] = count(); printa("shown: %d %@d\n", @shown);
	@a = count();
	exit(0);
}

/* @@ stdout
shown: 1 1

        3                4
        1                5
        2                5
                1
*/
