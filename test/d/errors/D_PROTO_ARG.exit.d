/*
 * exit() of a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_ARG
 */
BEGIN { exit("x"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.exit.d: [D_PROTO_ARG] line 7: exit( ) argument #1 is incompatible with prototype:
	prototype: int
	 argument: string
*/
