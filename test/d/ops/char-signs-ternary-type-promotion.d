/*
 * char is signed, and is an int in every operation.
 *
 * @@ args: -q
 */
BEGIN
{
	c = (char)-1;
	u = (uint8_t)255;
	printf("%d %d\n", 1 ? c : u, sizeof(1 ? c : u));
	exit(0);
}

/* @@ stdout
-1 4

*/
