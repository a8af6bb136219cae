/*
 * The address of a variable.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ADDROF_VAR
 */
BEGIN
{
	x = 1; y = &x;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ADDROF_VAR.global.d: [D_ADDROF_VAR] line 9: cannot take address of dynamic variable
*/
