/*
 * An empty character.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CHR_NULL
 */
BEGIN
{
	x = '';
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CHR_NULL.empty.d: [D_CHR_NULL] line 9: empty character constant
*/
