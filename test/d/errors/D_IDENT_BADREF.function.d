/*
 * A function that is not called.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_BADREF
 */
BEGIN
{
	x = ntohs;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_BADREF.function.d: [D_IDENT_BADREF] line 9: function 'ntohs' may not be referenced as scalar
*/
