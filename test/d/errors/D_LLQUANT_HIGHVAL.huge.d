/*
 * A high magnitude beyond 16 bits.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_HIGHVAL
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 70000, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_HIGHVAL.huge.d: [D_LLQUANT_HIGHVAL] line 9: llquantize( ) argument #3 (high magnitude) must be an unsigned 16-bit quantity
*/
