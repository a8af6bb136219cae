/*
 * An associative array without its key.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_LEN
 */
int a[int];
BEGIN
{
	x = a;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_LEN.array.d: [D_PROTO_LEN] line 10: a[ ] prototype mismatch: 0 keys passed, 1 expected (column 6)
*/
