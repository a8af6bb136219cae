/*
 * Another factor than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_MATCHFACTOR
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 3, 10); @ = llquantize(1, 2, 0, 3, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_MATCHFACTOR.two.d: [D_LLQUANT_MATCHFACTOR] line 9: llquantize( ) factor (argument #1) doesn't match previous declaration; expected 10, found 2
*/
