/*
 * A clause-local associative array.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARR_LOCAL
 */
BEGIN
{
	this->a[1] = 1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ARR_LOCAL.this.d: [D_ARR_LOCAL] line 9: local variables may not be used as associative arrays: a
*/
