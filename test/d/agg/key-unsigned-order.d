/*
 * Keys are in unsigned order, whatever their type.
 *
 * @@ args: -q
 */
BEGIN
{
	@i[-1] = count(); @i[0] = count(); @i[2] = count(); @i[-2147483648] = count(); @i[2147483647] = count();
	@c[(char)-1] = count(); @c[(char)127] = count(); @c[(char)0] = count();
	@l[-1LL] = count(); @l[1LL] = count();
	exit(0);
}

/* @@ stdout

        0                1
        2                1
 2147483647                1
 -2147483648                1
       -1                1
   0                1
 127                1
 255                1
                1                1
               -1                1
*/
