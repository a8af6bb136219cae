/*
 * The size of void.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SIZEOF_TYPE
 */
BEGIN
{
	x = sizeof (void);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SIZEOF_TYPE.void.d: [D_SIZEOF_TYPE] line 9: cannot apply sizeof to an operand of type void
*/
