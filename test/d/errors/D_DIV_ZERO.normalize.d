/*
 * normalize() by 0.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DIV_ZERO
 */
BEGIN
{
	@a = count(); normalize(@a, 0);
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DIV_ZERO.normalize.d: [D_DIV_ZERO] line 9: expression contains division by zero
*/
