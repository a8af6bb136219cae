/*
 * The offset of a bit-field.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OFFSETOF_BITFIELD
 */
struct s { int a : 3; int b; };
BEGIN
{
	x = offsetof(struct s, a);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OFFSETOF_BITFIELD.member.d: [D_OFFSETOF_BITFIELD] line 10: cannot take offset of a bit-field: a
*/
