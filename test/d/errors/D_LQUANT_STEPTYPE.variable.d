/*
 * A step that is no constant.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_STEPTYPE
 */
BEGIN
{
	@ = lquantize(1, 0, 10, x);
}
