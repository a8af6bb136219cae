/*
 * Dereferencing a pointer to void.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DEREF_VOID
 */
BEGIN
{
	x = *(void *)1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DEREF_VOID.cast.d: [D_DEREF_VOID] line 9: cannot dereference pointer to void
*/
