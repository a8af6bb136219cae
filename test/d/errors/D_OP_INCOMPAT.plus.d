/*
 * A sum with a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_INCOMPAT
 */
BEGIN
{
	x = 1 + "a";
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_INCOMPAT.plus.d: [D_OP_INCOMPAT] line 9: operands have incompatible types: "int" + "string"
*/
