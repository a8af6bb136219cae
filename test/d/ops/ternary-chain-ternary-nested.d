/*
 * ?: groups from the right, inside of its middle as well.
 *
 * @@ args: -q
 */
BEGIN
{
	x = 2;
	y = x == 1 ? "one" : x == 2 ? "two" : x == 3 ? "three" : "many";
	z = x > 1 ? x > 5 ? 'a' : 'b' : 'c';
	printf("%s %c\n", y, z);
	exit(0);
}

/* @@ stdout
two b

*/
