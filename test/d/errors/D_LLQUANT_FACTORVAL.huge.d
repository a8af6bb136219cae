/*
 * A factor beyond 16 bits.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_FACTORVAL
 */
BEGIN
{
	@ = llquantize(1, 70000, 0, 3, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_FACTORVAL.huge.d: [D_LLQUANT_FACTORVAL] line 9: llquantize( ) argument #1 (factor) must be an unsigned 16-bit quantity
*/
