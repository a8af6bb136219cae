/*
 * Negative, zero and positive values; weights.
 *
 * @@ args: -r us-le.pcap
 */
BEGIN
{
	@neg = quantize(-1); @neg = quantize(-5); @neg = quantize(-5);
	@mixed = quantize(-100); @mixed = quantize(0); @mixed = quantize(7); @mixed = quantize(8);
	@weight = quantize(10, 3); @weight = quantize(100, -2);
	@ends = quantize(9223372036854775807); @ends = quantize(-9223372036854775807 - 1);
}
