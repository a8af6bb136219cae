/*
 * Another high magnitude than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_MATCHHIGH
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 3, 10); @ = llquantize(1, 10, 0, 4, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_MATCHHIGH.two.d: [D_LLQUANT_MATCHHIGH] line 9: llquantize( ) high magnitude (argument #3) doesn't match previous declaration; expected 3, found 4
*/
