/*
 * An associative array without its key.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_BADREF
 */
int a[int];
BEGIN
{
	x = a;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_BADREF.array.d: [D_IDENT_BADREF] line 10: associative array 'a' may not be referenced as scalar
*/
