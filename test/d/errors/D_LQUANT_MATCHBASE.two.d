/*
 * Another base than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_MATCHBASE
 */
BEGIN
{
	@ = lquantize(1, 0, 10); @ = lquantize(1, 1, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_MATCHBASE.two.d: [D_LQUANT_MATCHBASE] line 9: lquantize( ) base (argument #1) doesn't match previous declaration; expected 0, found 1
*/
