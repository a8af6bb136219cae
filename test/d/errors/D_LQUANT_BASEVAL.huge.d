/*
 * A base beyond 32 bits.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_BASEVAL
 */
BEGIN
{
	@ = lquantize(1, -3000000000, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_BASEVAL.huge.d: [D_LQUANT_BASEVAL] line 9: lquantize( ) argument #1 must be a 32-bit quantity
*/
