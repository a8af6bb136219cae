/*
 * stringof of a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_STRINGOF_TYPE
 */
BEGIN
{
	x = stringof(1);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_STRINGOF_TYPE.int.d: [D_STRINGOF_TYPE] line 9: cannot apply stringof operator to a value of type int (column 6)
*/
