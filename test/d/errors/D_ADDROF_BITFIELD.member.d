/*
 * The address of a bit-field.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ADDROF_BITFIELD
 */
struct s { int a : 3; int b; };
struct s *p;
BEGIN
{
	x = &p->a;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ADDROF_BITFIELD.member.d: [D_ADDROF_BITFIELD] line 11: cannot take address of bit-field
*/
