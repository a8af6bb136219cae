/*
 * A nanosecond capture keeps its nanoseconds.
 *
 * @@ args: -q -r ns-be.pcap
 */
ip:::receive { printf("%d\n", walltimestamp); }

/* @@ stdout
1704067200000000000
1704067200001000001
1704067200002000002
1704067200003000003
1704067200004000004
1704067200005000005

*/
