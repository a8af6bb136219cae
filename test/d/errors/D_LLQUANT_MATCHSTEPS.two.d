/*
 * Other steps than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_MATCHSTEPS
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 3, 10); @ = llquantize(1, 10, 0, 3, 20);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_MATCHSTEPS.two.d: [D_LLQUANT_MATCHSTEPS] line 9: llquantize( ) linear steps (argument #4) doesn't match previous declaration; expected 10, found 20
*/
