/*
 * An index beyond the array.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_ARR_BOUNDS
 */
int a[3];
BEGIN
{
	x = a[3];
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_ARR_BOUNDS.constant.d: [D_ARR_BOUNDS] line 10: index outside array bounds: 3, max is 2
*/
