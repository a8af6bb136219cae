/*
 * A base above the limit.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LQUANT_MISMATCH
 */
BEGIN
{
	@ = lquantize(1, 10, 0);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LQUANT_MISMATCH.order.d: [D_LQUANT_MISMATCH] line 9: lquantize( ) base (argument #1) must be less than limit (argument #2)
*/
