/*
 * A key of another type than at first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_KEY_TYPE
 */
BEGIN
{
	a[1] = 1; a["one"] = 1;
}
