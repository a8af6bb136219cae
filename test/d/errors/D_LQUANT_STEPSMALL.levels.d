/*
 * More levels than there may be.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_STEPSMALL
 */
BEGIN
{
	@ = lquantize(1, 0, 1000000, 1);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_STEPSMALL.levels.d: [D_LQUANT_STEPSMALL] line 9: lquantize( ) step (argument #3) too small: number of quantization levels must be a 16-bit quantity
*/
