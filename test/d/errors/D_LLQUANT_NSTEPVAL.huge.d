/*
 * Steps beyond 16 bits.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_NSTEPVAL
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 3, 70000);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_NSTEPVAL.huge.d: [D_LLQUANT_NSTEPVAL] line 9: llquantize( ) argument #4 (linear steps per magnitude) must be an unsigned 16-bit quantity
*/
