/*
 * The factor is a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_ARG
 */
BEGIN { @a = llquantize(1, "x", 0, 6, 10); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.llquantize.d: [D_PROTO_ARG] line 7: llquantize( ) argument #2 is incompatible with prototype:
	prototype: int32_t
	 argument: string
*/
