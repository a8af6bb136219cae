/*
 * A shift by a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INT
 */
BEGIN
{
	x = 1 << "a";
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INT.shift.d: [D_OP_INT] line 9: operator << requires operands of integral type
*/
