/*
 * trunc() of more than there is, of 0, of nothing; a truncated aggregation starts anew.
 *
 * @@ args: -q
 */
BEGIN
{
	@a[1] = sum(1); @a[2] = sum(2);
	trunc(@a, 9); printa("%d %@d\n", @a); trunc(@a, -9); printa("%d %@d\n", @a);
	trunc(@a, 0); printa("%d %@d\n", @a); trunc(@a); trunc(@a, 1);
	@b[1] = count(); trunc(@b);
	exit(0);
}
END { @a[2] = sum(7); }

/* @@ stdout
1 1
2 2
1 1
2 2

*/
