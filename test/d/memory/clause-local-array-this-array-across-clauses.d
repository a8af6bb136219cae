/*
 * Arrays and structures of self and this last as long as these do.
 *
 * @@ args: -q
 */
this int a[3];
BEGIN
{
	this->a[1] = 5;
}
BEGIN
{
	this->a[1]++;
	printf("%d\n", this->a[1]);
	exit(0);
}

/* @@ stdout
6

*/
