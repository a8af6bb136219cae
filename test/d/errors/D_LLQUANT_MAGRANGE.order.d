/*
 * Magnitudes in the wrong order.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_MAGRANGE
 */
BEGIN
{
	@ = llquantize(1, 10, 3, 1, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_MAGRANGE.order.d: [D_LLQUANT_MAGRANGE] line 9: llquantize( ) high magnitude (argument #3) must be greater than low magnitude (argument #2)
*/
