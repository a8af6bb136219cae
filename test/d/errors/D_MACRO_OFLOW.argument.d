/*
 * An argument whose number is too large.
 *
 * @@ args: -r us-le.pcap -s SCRIPT 99999999999999999999
 * @@ tag: D_MACRO_OFLOW
 */
BEGIN
{
	x = $1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_MACRO_OFLOW.argument.d: [D_MACRO_OFLOW] line 9: macro argument $1 constant 99999999999999999999 results in integer overflow
*/
