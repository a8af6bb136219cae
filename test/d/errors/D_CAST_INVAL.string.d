/*
 * A string as a number.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CAST_INVAL
 */
BEGIN
{
	x = (int)"a";
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CAST_INVAL.string.d: [D_CAST_INVAL] line 9: invalid cast: "string" to "int" (column 6, at "(")
*/
