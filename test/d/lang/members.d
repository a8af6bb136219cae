/*
 * Keywords are names of members behind a point or an arrow.
 *
 * @@ args: -q -r us-le.pcap
 */
BEGIN
{
	self->default = 1; this->string = 2; self->probe = 3;
	printf("%d %d %d\n", self->default, this->string, self->probe);
}

/* @@ stdout
1 2 3

*/
