/*
 * An assignment to a built-in variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_WRITE
 */
BEGIN
{
	pid = 1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_WRITE.builtin.d: [D_OP_WRITE] line 9: operator = can only be applied to a writable variable
*/
