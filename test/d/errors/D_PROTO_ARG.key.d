/*
 * A key of another type than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PROTO_ARG
 */
BEGIN
{
	a[1] = 1; a["one"] = 1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PROTO_ARG.key.d: [D_PROTO_ARG] line 9: a[ ] key #1 is incompatible with prototype:
	prototype: int
	      key: string
*/
