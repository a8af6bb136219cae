/*
 * Steps that do not fit the factor.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_FACTOREVEN
 */
BEGIN
{
	@ = llquantize(1, 10, 0, 3, 7);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_FACTOREVEN.seven.d: [D_LLQUANT_FACTOREVEN] line 9: llquantize( ) factor (argument #1) must evenly divide the number of steps per magnitude (argument #4), or the number of steps the factor
*/
