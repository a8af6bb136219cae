/*
 * A step larger than the range.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_STEPLARGE
 */
BEGIN { @ = lquantize(1, 0, 10, 100000); }
