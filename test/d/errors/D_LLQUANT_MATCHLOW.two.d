/*
 * Another low magnitude than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_MATCHLOW
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 3, 10); @ = llquantize(1, 10, 1, 3, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_MATCHLOW.two.d: [D_LLQUANT_MATCHLOW] line 9: llquantize( ) low magnitude (argument #2) doesn't match previous declaration; expected 0, found 1
*/
