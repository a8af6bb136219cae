/*
 * An index of a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DEREF_NONPTR
 */
BEGIN
{
	x = 1; y = x[1];
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DEREF_NONPTR.index.d: [D_DEREF_NONPTR] line 9: cannot dereference non-pointer type
*/
