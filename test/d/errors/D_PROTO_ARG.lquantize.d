/*
 * The base is a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_ARG
 */
BEGIN { @a = lquantize(1, "x", 10); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.lquantize.d: [D_PROTO_ARG] line 7: lquantize( ) argument #2 is incompatible with prototype:
	prototype: int32_t
	 argument: string
*/
