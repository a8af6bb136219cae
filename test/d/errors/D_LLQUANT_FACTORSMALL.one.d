/*
 * A factor below 2.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_LLQUANT_FACTORSMALL
 */
BEGIN
{
	@ = llquantize(1, 1, 0, 3, 10);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_LLQUANT_FACTORSMALL.one.d: [D_LLQUANT_FACTORSMALL] line 9: llquantize( ) factor (argument #1) must be two or more
*/
