/*
 * The name of the file is a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_ARG
 */
ip:::receive { pcap((void *)arg0, PCAP_IP, 3); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.pcap-file.d: [D_PROTO_ARG] line 7: pcap( ) argument #3 is incompatible with prototype:
	prototype: string
	 argument: int
*/
