/*
 * A limit beyond 32 bits.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_LIMVAL
 */
BEGIN
{
	@ = lquantize(1, 0, 3000000000);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_LIMVAL.huge.d: [D_LQUANT_LIMVAL] line 9: lquantize( ) argument #2 must be a 32-bit quantity
*/
