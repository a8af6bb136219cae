/*
 * A step beyond 16 bits.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_STEPVAL
 */
BEGIN
{
	@ = lquantize(1, 0, 1000000, 70000);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_STEPVAL.huge.d: [D_LQUANT_STEPVAL] line 9: lquantize( ) argument #3 must be a 16-bit quantity
*/
