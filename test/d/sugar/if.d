/*
 * The block of an if runs only if its condition holds.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	if (1)
		printf("one\n");
	if (0)
		printf("zero\n");
	if (0)
		printf("not this\n");
	printf("always\n");
	exit(0);
}

/* @@ stdout
one
always

*/
