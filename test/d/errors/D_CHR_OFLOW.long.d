/*
 * A character of more than 8 bytes.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CHR_OFLOW
 */
BEGIN
{
	x = 'abcdefghi';
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CHR_OFLOW.long.d: [D_CHR_OFLOW] line 9: character constant is too long
*/
