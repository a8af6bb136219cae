/*
 * A step larger than the range.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_STEPLARGE
 */
BEGIN
{
	@ = lquantize(1, 0, 10, 100);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_STEPLARGE.range.d: [D_LQUANT_STEPLARGE] line 9: lquantize( ) step (argument #3) too large: must have at least one quantization level
*/
