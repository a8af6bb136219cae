/*
 * Magnitudes that no 64 bits hold.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_MAGTOOBIG
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 30, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_MAGTOOBIG.range.d: [D_LLQUANT_MAGTOOBIG] line 9: llquantize( ) factor (10) raised to power of high magnitude (30) overflows 64-bits
*/
