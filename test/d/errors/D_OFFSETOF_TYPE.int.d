/*
 * An offset in something that has no members.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OFFSETOF_TYPE
 */
BEGIN
{
	x = offsetof(int, a);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OFFSETOF_TYPE.int.d: [D_OFFSETOF_TYPE] line 9: offsetof operand must be a struct or union type
*/
