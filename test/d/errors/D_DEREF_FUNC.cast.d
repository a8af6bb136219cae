/*
 * Dereferencing a pointer to a function.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DEREF_FUNC
 */
int (*f)(int);
BEGIN
{
	x = *f;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DEREF_FUNC.cast.d: [D_DEREF_FUNC] line 10: cannot dereference pointer to function
*/
