/*
 * Another step than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_MATCHSTEP
 */
BEGIN
{
	@ = lquantize(1, 0, 10); @ = lquantize(1, 0, 10, 2);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_MATCHSTEP.two.d: [D_LQUANT_MATCHSTEP] line 9: lquantize( ) step (argument #3) doesn't match previous declaration; expected 1, found 2
*/
