/*
 * Pointers, enumerators and bit masks as keys.
 *
 * @@ args: -q
 */
enum colour { RED = 7 };
BEGIN
{
	@p[(void *)0xffff0000] = count(); @p[(void *)16] = count(); @e[RED] = count(); @m[5 & 4, 5 | 2] = count();
	printa("%p %@d\n", @p);
	exit(0);
}

/* @@ stdout
10 1
ffff0000 1

        7                1
        4        7                1
*/
