/*
 * Without tags; the line and the word are named.
 *
 * @@ args: -r us-le.pcap
 * @@ status: 1
 * @@ once
 */
BEGIN
{
	x = 1;
	y = nosuch + 1;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script caret.d: line 11: failed to resolve nosuch: Unknown variable name
*/
