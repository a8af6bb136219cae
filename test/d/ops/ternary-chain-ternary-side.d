/*
 * ?: groups from the right, inside of its middle as well.
 *
 * @@ args: -q
 */
BEGIN
{
	x = 1;
	y = 0;
	z = 0;
	x ? y++ : z++;
	printf("%d %d\n", y, z);
	exit(0);
}

/* @@ stdout
1 0

*/
