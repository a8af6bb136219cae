/*
 * Dereferencing a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DEREF_NONPTR
 */
BEGIN
{
	x = *1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DEREF_NONPTR.int.d: [D_DEREF_NONPTR] line 9: cannot dereference non-pointer type
*/
