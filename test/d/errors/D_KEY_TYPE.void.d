/*
 * A key without a value.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_KEY_TYPE
 */
BEGIN
{
	@[(void)1] = count();
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_KEY_TYPE.void.d: [D_KEY_TYPE] line 9: void expression may not be used as aggregation index: key #1
*/
