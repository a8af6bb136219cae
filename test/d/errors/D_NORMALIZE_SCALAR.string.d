/*
 * normalize() by a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_NORMALIZE_SCALAR
 */
BEGIN
{
	@a = count(); normalize(@a, "x");
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_NORMALIZE_SCALAR.string.d: [D_NORMALIZE_SCALAR] line 9: normalize( ) argument #2 must be of scalar type
*/
