/*
 * Every integer conversion for a value; widths, flags, and @ anywhere among the flags.
 *
 * @@ args: -q
 */
BEGIN
{
	@s = sum(-255); @c = count();
	printa("[%@d] [%@i] [%@u] [%@x] [%@X] [%@o]\n", @s);
	printa("[%@5d] [%-@5d] [%@-5d] [%05@d] [%+@d] [% @d] [%#@x] [%'@d] [%@?x]\n", @c);
	printa("[%@.3d] [%@5.3d] [%@p] [%@a] [%@llu] [%@lu] [%@llx]\n", @c);
	exit(0);
}

/* @@ stdout
[-255] [-255] [18446744073709551361] [ffffffffffffff01] [FFFFFFFFFFFFFF01] [1777777777777777777401]
[    1] [1    ] [1    ] [00001] [+1] [ 1] [0x1] [1] [               1]
[001] [  001] [1] [0x1] [1] [1] [1]

*/
