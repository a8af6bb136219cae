/*
 * A macro argument that was not given.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_MACRO_UNDEF
 */
BEGIN
{
	x = $1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_MACRO_UNDEF.argument.d: [D_MACRO_UNDEF] line 9: macro argument $1 is not defined
*/
