/*
 * An argument that nobody can give.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_MACRO_UNDEF
 */
BEGIN
{
	x = $99999999999;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_MACRO_UNDEF.large.d: [D_MACRO_UNDEF] line 9: macro argument $99999999999 is not defined
*/
