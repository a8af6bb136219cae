/*
 * Keys of each width and sign in the default layout.
 *
 * @@ args: -q
 */
BEGIN
{
	@a[(char)-1] = count(); @b[(unsigned char)200] = count();
	@c[(short)-1] = count(); @d[(unsigned short)40000] = count();
	@e[-1] = count(); @f[4294967295] = count();
	@g[-1LL] = count(); @h[0xffffffffffffffff] = count();
	@i['a'] = count(); @j[1, "two", (char)3, (short)4, 5LL] = count();
	exit(0);
}

/* @@ stdout

 255                1
 200                1
 65535                1
 40000                1
       -1                1
       4294967295                1
               -1                1
               -1                1
       97                1
        1  two                                                  3     4                5                1
*/
