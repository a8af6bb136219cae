/*
 * A low magnitude beyond 16 bits.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_LOWVAL
 */
BEGIN
{
	@ = llquantize(1, 10, 70000, 3, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_LOWVAL.huge.d: [D_LLQUANT_LOWVAL] line 9: llquantize( ) argument #2 (low magnitude) must be an unsigned 16-bit quantity
*/
