/*
 * Keys that find no room are counted; those that have one are aggregated on.
 *
 * @@ args: -q -r http.pcap -xaggsize=512
 */
ip:::receive { @[arg0] = count(); @all = count(); }
END { trunc(@); printa("%@d\n", @all); }

/* @@ stdout
2221

*/
/* @@ stderr
dtap: 651 aggregation drops on CPU 1
*/
