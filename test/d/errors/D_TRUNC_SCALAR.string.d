/*
 * trunc() to a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_TRUNC_SCALAR
 */
BEGIN
{
	@a = count(); trunc(@a, "x");
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_TRUNC_SCALAR.string.d: [D_TRUNC_SCALAR] line 9: trunc( ) argument #2 must be of scalar type
*/
