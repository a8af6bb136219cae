/*
 * Aggregation drops by their tag.
 *
 * @@ args: -q -r http.pcap -xaggsize=512 -xdroptags
 */
ip:::receive { @[arg0] = count(); @all = count(); }
END { trunc(@); trunc(@all); }

/* @@ stdout

*/
/* @@ stderr
dtap: [DTRACEDROP_AGGREGATION] 651 aggregation drops on CPU 1
*/
