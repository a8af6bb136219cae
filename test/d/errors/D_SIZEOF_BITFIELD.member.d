/*
 * The size of a bit-field.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SIZEOF_BITFIELD
 */
struct s { int a : 3; int b; };
struct s *p;
BEGIN
{
	x = sizeof (p->a);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SIZEOF_BITFIELD.member.d: [D_SIZEOF_BITFIELD] line 11: cannot apply sizeof to a bit-field
*/
