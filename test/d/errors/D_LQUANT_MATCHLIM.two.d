/*
 * Another limit than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_MATCHLIM
 */
BEGIN
{
	@ = lquantize(1, 0, 10); @ = lquantize(1, 0, 11);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_MATCHLIM.two.d: [D_LQUANT_MATCHLIM] line 9: lquantize( ) limit (argument #2) doesn't match previous declaration; expected 10, found 11
*/
