/*
 * An argument that the script does not use.
 *
 * @@ args: -r us-le.pcap -s SCRIPT surplus
 * @@ tag: D_MACRO_UNUSED
 */
BEGIN
{
	x = 1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_MACRO_UNUSED.argument.d: [D_MACRO_UNUSED] line 11: extraneous argument 'surplus' ($1 is not referenced)
*/
