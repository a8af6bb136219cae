/*
 * Nothing gets lost on the way from a capture; what the program has no room for is counted.
 *
 * @@ args: -q -r http.pcap -xaggsize=512 -xdynvarsize=4k
 */
BEGIN { printf("%d %d %d\n", drops_records, drops_aggregations, drops_dynamic); }
ip:::receive { @[arg0] = count(); @all = count(); }
tcp:::receive { x[++n] = 1; }
END
{
	trunc(@); trunc(@all);
	printf("%d %d %d\n", drops_records, drops_aggregations, drops_dynamic);
	printf("%d %d %d %d %d\n", drops_missed, drops_nombuf, drops_errors, drops_ring, drops_connections);
}

/* @@ stdout
0 0 0
0 651 2050
0 0 0 0 0

*/
/* @@ stderr
dtap: 651 aggregation drops on CPU 1
dtap: 2050 dynamic variable drops
*/
